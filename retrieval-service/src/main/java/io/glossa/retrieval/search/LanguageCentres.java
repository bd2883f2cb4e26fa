package io.glossa.retrieval.search;

import io.glossa.retrieval.shelf.ShelfStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where each language lies in the encoder's space: sentences of one language resemble each other whatever they say, so
 * its centre is taken off before anything is compared. The centre of a language with few sentences leans on that of all.
 */
final class LanguageCentres {

    /** So many sentences weigh as much as the centre of all languages. */
    private static final double PRIOR_SENTENCES = 10;

    private final double[] all;
    private final Map<String, double[]> centres = new HashMap<>();

    /** @param statistics at least one */
    LanguageCentres(List<ShelfStatistics> statistics) {
        all = new double[statistics.getFirst().mean().length];
        for (ShelfStatistics shelf : statistics) {
            for (int i = 0; i < all.length; i++) {
                all[i] += shelf.mean()[i] / statistics.size();
            }
        }
        for (ShelfStatistics shelf : statistics) {
            double own = shelf.sentences() / (shelf.sentences() + PRIOR_SENTENCES);
            double[] centre = new double[all.length];
            for (int i = 0; i < all.length; i++) {
                centre[i] = own * shelf.mean()[i] + (1 - own) * all[i];
            }
            centres.put(shelf.shelf().language(), centre);
        }
    }

    /** Primary subtags of the languages that have sentences. */
    Set<String> languages() {
        return centres.keySet();
    }

    /** The language's centre, or that of all languages where it is not known. */
    double[] of(@Nullable String language) {
        return centres.getOrDefault(language, all);
    }
}

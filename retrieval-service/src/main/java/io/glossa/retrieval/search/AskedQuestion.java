package io.glossa.retrieval.search;

import io.glossa.retrieval.lexical.ExactTerms;
import io.glossa.retrieval.shelf.Shelf;
import io.glossa.retrieval.shelf.ShelfStatistics;
import io.glossa.wire.retrieval.Question;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A question with its vector, and its translations with theirs.
 *
 * @param translations by primary language subtag
 */
record AskedQuestion(Question question, Wording original, Map<String, Wording> translations) {

    AskedQuestion {
        translations = Map.copyOf(translations);
    }

    /** One way to say the question. */
    record Wording(String text, float[] vector, int[] grams) {}

    /** The question's language where it is sure: an unknown or mixed one favours none. */
    @Nullable
    String ownLanguage() {
        return question.language().isDetermined() && question.mixed().isEmpty()
                ? question.language().primary().value()
                : null;
    }

    /**
     * The question as each of these shelves is asked it: a translation into the shelf's language counts as much as the
     * original. Only words of a language that might be the shelf's are looked up there.
     *
     * @param languages primary subtags; all when empty
     */
    List<ShelfQuestion> forShelves(List<ShelfStatistics> statistics, Set<String> languages) {
        if (statistics.isEmpty()) {
            return List.of();
        }
        LanguageCentres centres = new LanguageCentres(statistics);
        double[] vector = Vectors.unitDifference(original.vector(), centres.of(ownLanguage()));
        Set<String> terms = ExactTerms.of(question.text(), question.language());
        return statistics.stream()
                .map(ShelfStatistics::shelf)
                .filter(shelf -> languages.isEmpty() || languages.contains(shelf.language()))
                .map(shelf -> forShelf(shelf, centres.of(shelf.language()), vector, terms))
                .toList();
    }

    private ShelfQuestion forShelf(Shelf shelf, double[] centre, double[] vector, Set<String> terms) {
        Wording translation = translations.get(shelf.language());
        if (translation == null || shelf.language().equals(ownLanguage())) {
            boolean readable = ownLanguage() == null || shelf.language().equals(ownLanguage());
            return new ShelfQuestion(shelf, vector, centre, readable ? question.text() : null, terms, original.grams());
        }
        return new ShelfQuestion(
                shelf,
                Vectors.unitSum(vector, Vectors.unitDifference(translation.vector(), centre)),
                centre,
                translation.text(),
                terms,
                IntStream.concat(IntStream.of(original.grams()), IntStream.of(translation.grams()))
                        .toArray());
    }
}

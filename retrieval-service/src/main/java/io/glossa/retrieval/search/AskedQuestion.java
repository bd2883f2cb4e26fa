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

    /** The question's language where it is sure and unmixed, so that its own sources may be favoured. */
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
        double[] vector = Vectors.unitDifference(original.vector(), centres.of(mainLanguage()));
        Set<String> terms = ExactTerms.of(question.text(), question.language());
        return statistics.stream()
                .filter(each ->
                        languages.isEmpty() || languages.contains(each.shelf().language()))
                .map(each -> forShelf(each, centres.of(each.shelf().language()), vector, terms))
                .toList();
    }

    /** The language that most of the question is in, a foreign name or term in it notwithstanding. */
    private @Nullable String mainLanguage() {
        return question.language().isDetermined()
                ? question.language().primary().value()
                : null;
    }

    private ShelfQuestion forShelf(ShelfStatistics statistics, double[] centre, double[] vector, Set<String> terms) {
        Shelf shelf = statistics.shelf();
        Wording translation = translations.get(shelf.language());
        if (translation == null || shelf.language().equals(ownLanguage())) {
            boolean readable = ownLanguage() == null || shelf.language().equals(ownLanguage());
            return new ShelfQuestion(
                    shelf,
                    statistics.sentences(),
                    vector,
                    centre,
                    readable ? question.text() : null,
                    terms,
                    original.grams());
        }
        return new ShelfQuestion(
                shelf,
                statistics.sentences(),
                Vectors.unitSum(vector, Vectors.unitDifference(translation.vector(), centre)),
                centre,
                translation.text(),
                terms,
                IntStream.concat(IntStream.of(original.grams()), IntStream.of(translation.grams()))
                        .toArray());
    }
}

package io.glossa.retrieval.search;

import io.glossa.language.SpokenName;
import io.glossa.retrieval.lexical.ExactTerms;
import io.glossa.retrieval.shelf.Shelf;
import io.glossa.retrieval.shelf.ShelfStatistics;
import io.glossa.wire.retrieval.Question;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    record Wording(String text, float[] vector, List<SpokenName> names, int words, int[] grams) {

        public Wording {
            names = List.copyOf(names);
        }
    }

    /**
     * The question's language, whose sources are favoured: that of most of it, a foreign name or term in it
     * notwithstanding. Absent where it cannot be told.
     */
    @Nullable
    String ownLanguage() {
        return question.language().isDetermined()
                ? question.language().primary().value()
                : null;
    }

    /**
     * The question as each of these shelves is asked it: a translation into the shelf's language counts as much as the
     * original. Only words of a language that might be the shelf's are looked up there.
     *
     * @param languages primary subtags; all when empty
     */
    List<ShelfQuestion> forShelves(
            List<ShelfStatistics> statistics, QuestionCentres questionCentres, Set<String> languages) {
        if (statistics.isEmpty()) {
            return List.of();
        }
        LanguageCentres centres = new LanguageCentres(statistics);
        double[] vector = Vectors.unitDifference(original.vector(), questionCentres.of(ownLanguage(), centres));
        Set<String> terms = ExactTerms.of(question.text(), question.language());
        return statistics.stream()
                .filter(each ->
                        languages.isEmpty() || languages.contains(each.shelf().language()))
                .map(each -> {
                    String language = each.shelf().language();
                    Wording translation = language.equals(ownLanguage()) ? null : translations.get(language);
                    return translation == null
                            ? asIs(each, centres.of(language), vector, terms)
                            : translated(
                                    each,
                                    centres.of(language),
                                    vector,
                                    terms,
                                    translation,
                                    questionCentres.of(language, centres));
                })
                .toList();
    }

    /** The words of a mixed question may be of any language. */
    private boolean readable(Shelf shelf) {
        return ownLanguage() == null
                || !question.mixed().isEmpty()
                || shelf.language().equals(ownLanguage());
    }

    private ShelfQuestion asIs(ShelfStatistics statistics, double[] centre, double[] vector, Set<String> terms) {
        Shelf shelf = statistics.shelf();
        return new ShelfQuestion(
                shelf,
                statistics.sentences(),
                vector,
                centre,
                readable(shelf) ? question.text() : null,
                terms,
                original.names(),
                original.words(),
                original.grams());
    }

    private ShelfQuestion translated(
            ShelfStatistics statistics,
            double[] centre,
            double[] vector,
            Set<String> terms,
            Wording translation,
            double[] questionCentre) {
        return new ShelfQuestion(
                statistics.shelf(),
                statistics.sentences(),
                Vectors.unitSum(vector, Vectors.unitDifference(translation.vector(), questionCentre)),
                centre,
                translation.text(),
                terms,
                union(original.names(), translation.names()),
                Math.max(original.words(), translation.words()),
                IntStream.concat(IntStream.of(original.grams()), IntStream.of(translation.grams()))
                        .toArray());
    }

    private static List<SpokenName> union(List<SpokenName> one, List<SpokenName> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}

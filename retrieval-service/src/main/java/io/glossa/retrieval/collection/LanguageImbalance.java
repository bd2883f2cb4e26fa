package io.glossa.retrieval.collection;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.retrieval.TokenEfficiency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says which of a collection's languages the search serves worse than its others, from what is stored alone. A language is
 * only out of line beside others, so that a collection that is small in every language has nothing to be warned of; and
 * what is estimated from sentences is judged only where there are as many as weigh half in the search itself.
 */
final class LanguageImbalance {

    /** With fewer, a language's scale is more that of the others than its own, see decision 4. */
    private static final int ENOUGH_SENTENCES = 40;

    private static final int MANY_TIMES = 10;

    /** With fewer, there is no telling which one is out of line. */
    private static final int ENOUGH_LANGUAGES = 3;

    private static final double MUCH_NEARER = 0.5;

    /** Of the sample that tokens are counted in: of fewer sentences, one alone is a large share. */
    private static final int ENOUGH_COUNTED = 20;

    private static final double MANY_UNKNOWN = 0.01;
    private static final double MANY_CUT = 0.01;
    private static final double PERCENT = 100;

    private LanguageImbalance() {}

    /**
     * What is known of a language.
     *
     * @param resemblance mean cosine of two of its sentences; NaN where there is but one
     */
    record Language(
            LanguageTag tag,
            long sentences,
            double resemblance,
            @Nullable TokenEfficiency tokens) {

        /**
         * Of unit vectors.
         *
         * @param squaredSum squared length of their sum
         */
        static double resemblance(double squaredSum, long sentences) {
            return sentences < 2 ? Double.NaN : (squaredSum - sentences) / ((double) sentences * (sentences - 1));
        }

        private double spread() {
            return 1 - resemblance;
        }

        private boolean isLarge() {
            return sentences >= ENOUGH_SENTENCES;
        }
    }

    /** In the order of the languages. */
    static List<Warning> warnings(List<Language> all) {
        List<Language> languages =
                all.stream().filter(language -> language.tag.isDetermined()).toList();
        long largest = languages.stream().mapToLong(Language::sentences).max().orElse(0);
        double[] spreads = languages.stream()
                .filter(Language::isLarge)
                .mapToDouble(Language::spread)
                .sorted()
                .toArray();
        List<Warning> warnings = new ArrayList<>();
        for (Language language : languages) {
            if (!language.isLarge() && largest >= MANY_TIMES * language.sentences) {
                warnings.add(new Warning(
                        "language-small",
                        ("%s has %d of the sentences, the largest language %d: how its own compare with the others' is more guessed"
                                        + " than measured.")
                                .formatted(language.tag, language.sentences, largest)));
            }
            if (language.isLarge()
                    && spreads.length >= ENOUGH_LANGUAGES
                    && language.spread() < MUCH_NEARER * median(spreads)) {
                warnings.add(new Warning(
                        "language-alike",
                        "The encoder tells the sentences in %s apart less than half as well as those in the other languages."
                                .formatted(language.tag)));
            }
            addTokens(warnings, language);
        }
        return warnings;
    }

    private static void addTokens(List<Warning> warnings, Language language) {
        TokenEfficiency tokens = language.tokens;
        if (tokens == null || tokens.sentences() < ENOUGH_COUNTED) {
            return;
        }
        if (tokens.unknown() > MANY_UNKNOWN) {
            warnings.add(new Warning(
                    "language-unknown",
                    "%.1f%% of the tokens in %s are unknown to the encoder."
                            .formatted(PERCENT * tokens.unknown(), language.tag)));
        }
        if (tokens.cut() > MANY_CUT) {
            warnings.add(new Warning(
                    "language-cut",
                    "%.1f%% of the sentences in %s are longer than the encoder reads."
                            .formatted(PERCENT * tokens.cut(), language.tag)));
        }
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[half]
                : Arrays.stream(sorted, half - 1, half + 1).average().orElseThrow();
    }
}

package io.glossa.retrieval.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The scale of one language's values for one question: how many standard deviations above the mean of the language's
 * best. Languages then compare although the encoder separates their sentences more or less well. The best of a language
 * with few sentences are most of what it has, no tail to measure an outlier by: it borrows the common scale.
 */
record LanguageScale(double mean, double deviation, int values) {

    /** Leaves values as they are. */
    static final LanguageScale NONE = new LanguageScale(0, 1, 0);

    private static final int BEST = 20;

    /**
     * So many stored sentences weigh as much as the common scale where languages hold the same: twice the values that make
     * a scale.
     */
    private static final double PRIOR_OF_SHARED = 2 * BEST;

    /** The same where each holds something else, and a language's best say also whether it has the answer. */
    private static final double PRIOR_OF_OWN = 50 * BEST;

    private static final double SMALLEST_DEVIATION = 1e-3;

    static LanguageScale of(Collection<Double> values) {
        List<Double> best =
                values.stream().sorted(Comparator.reverseOrder()).limit(BEST).toList();
        return ofAll(best);
    }

    /** The scale that a language without a value of its own would have: each language's mean and spread, averaged. */
    static LanguageScale common(Collection<LanguageScale> scales) {
        double all = Math.max(1, scales.stream().mapToInt(LanguageScale::values).sum());
        double mean =
                scales.stream().mapToDouble(scale -> scale.mean * scale.values).sum() / all;
        double variance = scales.stream()
                        .mapToDouble(scale -> scale.values
                                * (scale.deviation * scale.deviation + (scale.mean - mean) * (scale.mean - mean)))
                        .sum()
                / all;
        return new LanguageScale(mean, Math.max(Math.sqrt(variance), SMALLEST_DEVIATION), (int) all);
    }

    private static LanguageScale ofAll(List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double variance = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        return new LanguageScale(mean, Math.max(Math.sqrt(variance), SMALLEST_DEVIATION), values.size());
    }

    /**
     * This scale where the language is large, the common one where it is small.
     *
     * @param sentences how many the collection holds in the language
     * @param shared how much of what is asked for the languages share, from 0 to 1
     */
    LanguageScale leaningOn(LanguageScale common, long sentences, double shared) {
        double own = shared * sentences / (sentences + PRIOR_OF_SHARED)
                + (1 - shared) * sentences / (sentences + PRIOR_OF_OWN);
        return new LanguageScale(
                own * mean + (1 - own) * common.mean, own * deviation + (1 - own) * common.deviation, values);
    }

    double standardise(double value) {
        return (value - mean) / deviation;
    }
}

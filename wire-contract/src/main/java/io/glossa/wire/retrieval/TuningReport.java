package io.glossa.wire.retrieval;

/**
 * What was measured when weights were fitted to labelled questions: by cross-validation, so that no question was ranked with
 * weights that were fitted to it.
 *
 * @param labels how many questions
 * @param groups of questions that were held out together
 * @param measure what the means are of, such as {@code ndcg-at-10}
 * @param zeroShot with the weights that nobody fitted
 * @param tuned with the fitted ones
 * @param difference by how much the fitted ones are better, question by question
 */
public record TuningReport(
        int labels, int groups, String measure, MeasuredMean zeroShot, MeasuredMean tuned, MeasuredMean difference) {

    /** A mean, and where it lies with a confidence of 95%. */
    public record MeasuredMean(double mean, double low, double high) {}
}

package io.glossa.answer.citation;

import java.util.Arrays;
import java.util.List;

/**
 * Encoded evidence sentences, against which statements are held.
 *
 * <p>A statement is compared with all of them, because only the differences mean something: an encoder's cosines run
 * higher within a language than across languages, and higher for some languages than for others.
 *
 * @param indices of the sentences in the request
 * @param vectors of the sentences, of unit length
 */
record EvidencePool(List<Integer> indices, List<float[]> vectors) {

    /** With fewer sentences there is nothing typical to compare with. */
    private static final int COMPARABLE = 3;

    /** Cosines that differ by less than this do not differ. */
    private static final double LEAST_DEVIATION = 0.015;

    /** All sentences, those closest to the statement first. */
    List<Candidate> rank(float[] statement, List<Integer> named) {
        double[] similarities = vectors.stream()
                .mapToDouble(vector -> cosine(statement, vector))
                .toArray();
        double typical = median(similarities);
        double deviation = deviation(similarities, typical);
        Candidate[] candidates = new Candidate[similarities.length];
        for (int i = 0; i < similarities.length; i++) {
            double lead = similarities.length < COMPARABLE ? 0 : (similarities[i] - typical) / deviation;
            candidates[i] = new Candidate(indices.get(i), lead, named.contains(indices.get(i)), false);
        }
        Arrays.sort(candidates, Candidate.BEST_FIRST);
        return List.of(candidates);
    }

    private static double deviation(double[] similarities, double typical) {
        double absolute = median(Arrays.stream(similarities)
                .map(value -> Math.abs(value - typical))
                .toArray());
        // 1.4826 times the median absolute deviation estimates the standard deviation of a normal distribution.
        return Math.max(LEAST_DEVIATION, 1.4826 * absolute);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

package io.glossa.evaluation.run;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Milliseconds as a client sees them: the median and the 95th percentile, each by the nearest rank. */
public record Latency(double p50, double p95) {

    /** @param milliseconds in any order, at least one */
    public static Latency of(List<Double> milliseconds) {
        return new Latency(percentile(milliseconds, 0.5), percentile(milliseconds, 0.95));
    }

    /**
     * The value that this share of all does not exceed, by the nearest rank.
     *
     * @param milliseconds in any order, at least one
     */
    public static double percentile(List<Double> milliseconds, double share) {
        double[] sorted = milliseconds.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    /** Runs the call and adds its milliseconds. */
    public static <T> T measure(List<Double> milliseconds, Supplier<T> call) {
        long start = System.nanoTime();
        T result = call.get();
        milliseconds.add((System.nanoTime() - start) / 1e6);
        return result;
    }
}

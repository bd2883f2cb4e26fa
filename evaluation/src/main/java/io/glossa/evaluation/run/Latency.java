package io.glossa.evaluation.run;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Milliseconds as a client sees them: the median and the 95th percentile, each by the nearest rank. */
public record Latency(double p50, double p95) {

    /** @param milliseconds in any order, at least one */
    public static Latency of(List<Double> milliseconds) {
        double[] sorted = milliseconds.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Latency(percentile(sorted, 0.5), percentile(sorted, 0.95));
    }

    /** Runs the call and adds its milliseconds. */
    public static <T> T measure(List<Double> milliseconds, Supplier<T> call) {
        long start = System.nanoTime();
        T result = call.get();
        milliseconds.add((System.nanoTime() - start) / 1e6);
        return result;
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}

package io.glossa.evaluation.tuning;

import io.glossa.wire.retrieval.TuningReport.MeasuredMean;
import java.util.Arrays;
import java.util.Random;

/**
 * Means over labels, of which those of a group are not independent: intervals are drawn, and chance is weighed, by the group.
 */
final class GroupedMeans {

    private static final int ROUNDS = 2000;
    private static final double TAIL = 0.025;

    private final int[] groups;
    private final int count;
    private final long seed;

    GroupedMeans(LabelGroups groups, long seed) {
        this.groups = groups.of();
        this.count = groups.count();
        this.seed = seed;
    }

    /**
     * With a percentile bootstrap interval of 95% (Efron, 1979).
     *
     * @param values of each label; NaN where a label has none, as not all may have
     */
    MeasuredMean of(double[] values) {
        double[] sums = new double[count];
        int[] sizes = new int[count];
        for (int label = 0; label < values.length; label++) {
            if (!Double.isNaN(values[label])) {
                sums[groups[label]] += values[label];
                sizes[groups[label]]++;
            }
        }
        Random random = new Random(seed);
        double[] rounds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double sum = 0;
            int size = 0;
            for (int i = 0; i < count; i++) {
                int drawn = random.nextInt(count);
                sum += sums[drawn];
                size += sizes[drawn];
            }
            // Few labels may have a value: a round that drew none of them says nothing.
            rounds[round] = size == 0 ? Double.NaN : sum / size;
        }
        double[] sorted = Arrays.stream(rounds)
                .filter(mean -> !Double.isNaN(mean))
                .sorted()
                .toArray();
        return new MeasuredMean(
                Arrays.stream(sums).sum() / Math.max(1, Arrays.stream(sizes).sum()),
                sorted[(int) (TAIL * sorted.length)],
                sorted[(int) Math.ceil((1 - TAIL) * sorted.length) - 1]);
    }

    /**
     * How often differences would be as great in sum if each group's could as well be the other way round (Fisher's
     * randomisation test, one-sided).
     */
    double chance(double[] differences) {
        double[] sums = new double[count];
        for (int label = 0; label < differences.length; label++) {
            sums[groups[label]] += differences[label];
        }
        double observed = Arrays.stream(sums).sum();
        Random random = new Random(seed);
        int asGreat = 1;
        for (int round = 0; round < ROUNDS; round++) {
            double sum = 0;
            for (double each : sums) {
                sum += random.nextBoolean() ? each : -each;
            }
            // Of sums that are equal but for their rounding.
            asGreat += sum >= observed - 1e-9 ? 1 : 0;
        }
        return asGreat / (ROUNDS + 1.0);
    }
}

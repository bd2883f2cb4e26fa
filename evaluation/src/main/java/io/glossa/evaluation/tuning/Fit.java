package io.glossa.evaluation.tuning;

import java.util.Arrays;

/**
 * Chooses a setting by labels: of those that are as good as the best one within two standard errors, the one nearest to the
 * default. So few labels, which tell little, move little. It is the rule of one standard error of Breiman et al. (1984), with
 * two, since the best of some hundred settings is ahead of the others by chance already.
 */
final class Fit {

    private static final double WITHIN = 2;

    private final double[][] values;
    private final int[] steps;
    private final int[] groups;
    private final int groupCount;

    /**
     * @param values by setting, of each label; more is better
     * @param steps of each setting from the default
     */
    Fit(double[][] values, int[] steps, LabelGroups groups) {
        this.values = values;
        this.steps = steps;
        this.groups = groups.of();
        this.groupCount = groups.count();
    }

    /**
     * @param labels to choose by
     * @return the setting's number
     */
    int choose(int[] labels) {
        double[] means = new double[values.length];
        int best = 0;
        for (int setting = 0; setting < means.length; setting++) {
            means[setting] = mean(setting, labels);
            best = means[setting] > means[best] ? setting : best;
        }
        int chosen = best;
        for (int setting = 0; setting < means.length; setting++) {
            boolean nearer =
                    steps[setting] < steps[chosen] || steps[setting] == steps[chosen] && means[setting] > means[chosen];
            if (nearer && means[best] - means[setting] <= WITHIN * standardError(best, setting, labels)) {
                chosen = setting;
            }
        }
        return chosen;
    }

    private double mean(int setting, int[] labels) {
        return Arrays.stream(labels)
                .mapToDouble(label -> values[setting][label])
                .average()
                .orElse(0);
    }

    /** Of the mean difference of two settings; labels of one group are not independent of each other. */
    private double standardError(int one, int other, int[] labels) {
        double mean = mean(one, labels) - mean(other, labels);
        double[] sums = new double[groupCount];
        for (int label : labels) {
            sums[groups[label]] += values[one][label] - values[other][label] - mean;
        }
        return Math.sqrt(Arrays.stream(sums).map(sum -> sum * sum).sum()) / labels.length;
    }
}

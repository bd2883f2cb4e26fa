package io.glossa.evaluation.report;

/**
 * A mean and where it lies with a confidence of 95%.
 *
 * @param observations that it is the mean of
 */
public record Interval(double mean, double low, double high, int observations) {

    /** The normal distribution's quantile for 95%. */
    private static final double Z = 1.959964;

    /**
     * Wilson's interval of a share, which does not collapse where all observations agree (Wilson, 1927).
     *
     * @param hits of the observations, at least one observation
     */
    static Interval ofShare(int hits, int observations) {
        double n = observations;
        double share = hits / n;
        double centre = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        return new Interval(share, Math.max(0, centre - half), Math.min(1, centre + half), observations);
    }
}

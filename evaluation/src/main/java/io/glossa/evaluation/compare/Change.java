package io.glossa.evaluation.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.glossa.evaluation.report.Interval;
import io.glossa.evaluation.results.Measure;
import io.glossa.evaluation.results.Measure.Better;

/**
 * What became of one mean.
 *
 * @param where {@code overall}, {@code same}, {@code cross} or a language pair, e.g. {@code vi-en}
 * @param difference after less before, with a confidence of 95%
 */
record Change(Measure measure, String where, double before, double after, Interval difference, Verdict verdict) {

    /** Of fewer questions nothing is said to be significant: ten agree by chance once in a thousand times. */
    private static final int FEW = 10;

    enum Verdict {
        @JsonProperty("better")
        BETTER,
        @JsonProperty("worse")
        WORSE,
        /** Significantly other, in a measure that has no better side. */
        @JsonProperty("other")
        OTHER,
        /** Not significantly other. */
        @JsonProperty("same")
        SAME
    }

    static Change of(Measure measure, String where, double before, double after, Interval difference) {
        return new Change(measure, where, before, after, difference, verdict(measure, difference));
    }

    private static Verdict verdict(Measure measure, Interval difference) {
        boolean significant = difference.observations() >= FEW && (difference.low() > 0 || difference.high() < 0);
        if (!significant) {
            return Verdict.SAME;
        }
        boolean rose = difference.low() > 0;
        return measure.better() == Better.NEITHER
                ? Verdict.OTHER
                : rose == (measure.better() == Better.HIGHER) ? Verdict.BETTER : Verdict.WORSE;
    }

    /** Whether it is worse by more than that; only shares have a threshold. */
    boolean isRegression(double threshold) {
        return verdict == Verdict.WORSE && measure.share() && Math.abs(difference.mean()) > threshold;
    }
}

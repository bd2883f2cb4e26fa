package io.glossa.encoder.alignment;

/**
 * Turns what is seen of an alignment into the probability that its span is right (character F1 over one half): a
 * logistic regression on how well the span stands out and on how well the texts correspond at all. How its three
 * numbers were estimated and checked is in the decision record; they belong to the light profile's alignment layer.
 */
final class Confidence {

    private static final double BIAS = -8.5;
    private static final double EXPECTED_F1 = 4;
    private static final double CORRESPONDENCE = 15;

    private Confidence() {}

    static double of(double expectedF1, double correspondence) {
        return 1 / (1 + Math.exp(-(BIAS + EXPECTED_F1 * expectedF1 + CORRESPONDENCE * correspondence)));
    }
}

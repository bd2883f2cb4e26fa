package io.glossa.evaluation.scale;

import java.util.List;
import java.util.Random;

/**
 * Vectors that could be sentences': each between a real one and another of its language, with noise. Between two real ones
 * they stay where sentences are; noise alone would spread them over directions that no sentence has.
 */
final class Mixtures {

    /** So much of the way to the other at least and at most. */
    private static final double LEAST = 0.2;

    private static final double MOST = 0.5;

    /** Length of the noise, where the vectors' is 1. */
    private static final double NOISE = 0.1;

    private final List<float[]> real;
    private final Random random;

    /** @param real of one language, of unit length, two at least */
    Mixtures(List<float[]> real, Random random) {
        this.real = real;
        this.random = random;
    }

    /** One of unit length that is nearest to the real one at this place. */
    float[] near(int place) {
        float[] from = real.get(place);
        float[] to = real.get((place + 1 + random.nextInt(real.size() - 1)) % real.size());
        double share = LEAST + (MOST - LEAST) * random.nextDouble();
        double[] mixed = new double[from.length];
        double deviation = NOISE / Math.sqrt(from.length);
        double squares = 0;
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (1 - share) * from[i] + share * to[i] + deviation * random.nextGaussian();
            squares += mixed[i] * mixed[i];
        }
        float[] unit = new float[mixed.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (mixed[i] / Math.sqrt(squares));
        }
        return unit;
    }
}

package io.glossa.encoder;

import java.nio.FloatBuffer;
import java.util.Arrays;

/** Makes vectors of unit length out of a model's output buffer, without copying the token vectors. */
final class UnitVectors {

    private UnitVectors() {}

    /** The mean of {@code count} vectors, {@code width} apart from {@code from} on, of each the first values. */
    static float[] mean(FloatBuffer buffer, int from, int count, int width, int dimension) {
        float[] sum = new float[dimension];
        float[] token = new float[dimension];
        for (int i = 0; i < count; i++) {
            buffer.get(from + i * width, token);
            for (int d = 0; d < dimension; d++) {
                sum[d] += token[d];
            }
        }
        return normalise(sum);
    }

    static float[] at(FloatBuffer buffer, int from, int dimension) {
        float[] vector = new float[dimension];
        buffer.get(from, vector);
        return normalise(vector);
    }

    static float[] concatenated(float[] one, float[] other) {
        float[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** Scales in place to unit length; a zero vector stays zero. */
    static float[] normalise(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        if (squares > 0) {
            float scale = (float) (1 / Math.sqrt(squares));
            for (int d = 0; d < vector.length; d++) {
                vector[d] *= scale;
            }
        }
        return vector;
    }
}

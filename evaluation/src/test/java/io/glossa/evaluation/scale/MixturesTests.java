package io.glossa.evaluation.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

class MixturesTests {

    private static final int DIMENSION = 384;

    private final Random random = new Random(20_261_126);
    private final List<float[]> real = new ArrayList<>();

    private float[] unit() {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        double length = Math.sqrt(dot(vector, vector));
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) length;
        }
        return vector;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @RepeatedTest(20)
    void madeVectorsHaveUnitLengthAndAreNearestToTheirOwn() {
        for (int i = 0; i < 50; i++) {
            real.add(unit());
        }
        int place = random.nextInt(real.size());

        float[] made = new Mixtures(real, random).near(place);

        assertThat(dot(made, made)).isCloseTo(1, within(1e-5));
        double own = dot(made, real.get(place));
        assertThat(own).isLessThan(0.995);
        assertThat(real).allSatisfy(other -> assertThat(dot(made, other)).isLessThanOrEqualTo(own + 0.1));
    }
}

package io.glossa.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glossa.evaluation.report.Observation.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResamplingTests {

    private static final Pair SAME = new Pair("en", "en");
    private static final Pair CROSS = new Pair("en", "vi");

    @Test
    void pairsWeighAlikeHoweverManyQuestionsTheyHave() {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            observations.add(new Observation("q" + i, SAME, 1));
        }
        for (int i = 0; i < 10; i++) {
            observations.add(new Observation("q" + i, CROSS, 0));
        }
        Resampling resampling = new Resampling(observations, 1);
        assertThat(resampling.mean(pair -> true)).isEqualTo(new Interval(0.5, 0.5, 0.5, 100));
        assertThat(resampling.difference(Pair::isSame, Pair::isCross).mean()).isEqualTo(1);
    }

    /** The textbook's interval of a mean, from its standard error. */
    @Test
    void theBootstrapAgreesWithTheStandardErrorOnManyObservations() {
        long seed = 20261126;
        Random random = new Random(seed);
        List<Observation> observations = new ArrayList<>();
        double sum = 0;
        double squares = 0;
        int size = 400;
        for (int i = 0; i < size; i++) {
            double value = random.nextDouble();
            sum += value;
            squares += value * value;
            observations.add(new Observation("q" + i, CROSS, value));
        }
        double mean = sum / size;
        double error = Math.sqrt((squares / size - mean * mean) / size);
        Interval interval = new Resampling(observations, 1).of(CROSS);
        assertThat(interval.mean()).as("seed %d", seed).isCloseTo(mean, within(1e-9));
        assertThat(interval.low()).isCloseTo(mean - 1.96 * error, within(0.3 * error));
        assertThat(interval.high()).isCloseTo(mean + 1.96 * error, within(0.3 * error));
    }

    @Test
    void aQuestionsLanguagesAreDrawnTogether() {
        // Both pairs agree on every question, so that their mean is as uncertain as one of them, not less.
        List<Observation> one = new ArrayList<>();
        List<Observation> both = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            one.add(new Observation("q" + i, SAME, i % 3 / 2.0));
            both.add(new Observation("q" + i, SAME, i % 3 / 2.0));
            both.add(new Observation("q" + i, CROSS, i % 3 / 2.0));
        }
        Interval alone = new Resampling(one, 1).mean(pair -> true);
        Interval together = new Resampling(both, 1).mean(pair -> true);
        assertThat(together.low()).isEqualTo(alone.low());
        assertThat(together.high()).isEqualTo(alone.high());
    }

    @Test
    void aFewHitsInARowAreNotCertain() {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            observations.add(new Observation("q" + i, CROSS, 1));
        }
        // Wilson's interval of 4 of 4.
        assertThat(new Resampling(observations, 1).of(CROSS).low()).isCloseTo(0.51, within(0.005));
    }
}

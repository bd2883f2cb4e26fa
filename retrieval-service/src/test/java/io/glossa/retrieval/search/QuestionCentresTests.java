package io.glossa.retrieval.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glossa.retrieval.search.QuestionCentres.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionCentresTests {

    @Test
    void aSampleThatAgreesKeepsItsMean() {
        Sample sample = Sample.of(List.of(new float[] {1, 0}, new float[] {1, 0}));

        assertThat(sample.drawnTowards(new double[] {0, 1})).containsExactly(1, 0);
    }

    @Test
    void aSampleIsDrawnBackByWhatChanceExplains() {
        // The mean is (2, 0); the squared error is ((2 + 2) / 1) / 2 = 2; the squared distance from the prior is 4.
        Sample sample =
                Sample.of(List.of(new float[] {2, (float) Math.sqrt(2)}, new float[] {2, (float) -Math.sqrt(2)}));

        double[] centre = sample.drawnTowards(new double[] {0, 0});

        assertThat(centre[0]).isCloseTo(1, within(1e-6));
        assertThat(centre[1]).isCloseTo(0, within(1e-6));
    }

    @Test
    void aSampleThatIsAllChanceSaysNothing() {
        Sample sample = Sample.of(List.of(new float[] {3, 0}, new float[] {-3, 0.1f}));

        assertThat(sample.drawnTowards(new double[] {0.2, 0})).containsExactly(0.2, 0);
    }
}

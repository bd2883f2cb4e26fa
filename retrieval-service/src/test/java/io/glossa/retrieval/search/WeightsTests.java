package io.glossa.retrieval.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeightsTests {

    @Test
    void sentencesSayTheSameTheMoreTheNearerTheyAreToATranslation() {
        Weights weights = Weights.of("light");

        assertThat(weights.sameness(-1)).isZero();
        assertThat(weights.sameness(weights.translation() - 0.07)).isBetween(0.4, 0.6);
        assertThat(weights.sameness(weights.translation())).isEqualTo(1);
        assertThat(weights.sameness(1)).isEqualTo(1);
    }
}

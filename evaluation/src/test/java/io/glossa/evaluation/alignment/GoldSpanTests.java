package io.glossa.evaluation.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glossa.wire.TextSpan;
import org.junit.jupiter.api.Test;

class GoldSpanTests {

    private static final GoldSpan GOLD = new GoldSpan("😀😀 ab cd", new TextSpan(0, 4));

    @Test
    void countsCodePoints() {
        assertThat(GOLD.f1(new TextSpan(0, 7))).isCloseTo(2 * 2.0 / (2 + 5), within(1e-9));
        assertThat(GOLD.intersectionOverUnion(new TextSpan(0, 7))).isCloseTo(2.0 / 5, within(1e-9));
    }

    @Test
    void isPerfectOnlyForTheSameSpan() {
        assertThat(GOLD.f1(GOLD.answer())).isEqualTo(1);
        assertThat(GOLD.intersectionOverUnion(GOLD.answer())).isEqualTo(1);
        assertThat(GOLD.f1(new TextSpan(5, 7))).isZero();
        assertThat(GOLD.intersectionOverUnion(new TextSpan(5, 7))).isZero();
    }
}

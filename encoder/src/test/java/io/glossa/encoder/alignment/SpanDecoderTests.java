package io.glossa.encoder.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glossa.encoder.alignment.SpanDecoder.Decoded;
import io.glossa.wire.TextSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanDecoderTests {

    private static final List<TextSpan> WORDS = List.of(
            new TextSpan(0, 3), new TextSpan(4, 8), new TextSpan(9, 12), new TextSpan(13, 18), new TextSpan(19, 22));

    @Test
    void takesTheWordsThatBelong() {
        Decoded decoded = SpanDecoder.decode(WORDS, new double[] {0, 1, 1, 0, 0});

        assertThat(decoded.span()).isEqualTo(new TextSpan(4, 12));
        assertThat(decoded.expectedF1()).isCloseTo(2 * 7.0 / (8 + 7), within(1e-9));
    }

    @Test
    void bridgesAShortGap() {
        assertThat(SpanDecoder.decode(WORDS, new double[] {0, 1, 0, 1, 0}).span())
                .isEqualTo(new TextSpan(4, 18));
    }

    @Test
    void leavesAFarStrayWordOutside() {
        assertThat(SpanDecoder.decode(WORDS, new double[] {0.4, 0, 0, 1, 1}).span())
                .isEqualTo(new TextSpan(13, 22));
    }

    @Test
    void expectsNothingWhereNoWordBelongs() {
        assertThat(SpanDecoder.decode(WORDS, new double[5]).expectedF1()).isZero();
    }
}

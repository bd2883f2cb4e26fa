package io.glossa.encoder.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.TextSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanEdgesTests {

    @ParameterizedTest
    @CsvSource({
        "郡 (county) 或县 (powiat)。, county) 或县 (powiat, (county) 或县 (powiat)",
        "see (a) and b, a) and b, (a) and b",
        "a (b) c, b, b",
        "x （一）y, 一）y, （一）y",
        "a [b (c)] d, b (c, b (c)",
        "no partner) here, partner) here, partner) here",
    })
    void takesInTheBracketWhosePartnerIsInside(String text, String span, String expected) {
        int start = text.indexOf(span);

        TextSpan whole = SpanEdges.withWholeBrackets(text, new TextSpan(start, start + span.length()));

        assertThat(whole.of(text)).isEqualTo(expected);
    }
}

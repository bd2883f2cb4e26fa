package io.glossa.evaluation.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glossa.wire.TextSpan;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CitedSourceTests {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final TextSpan GOLD = new TextSpan(10, 20);

    @Test
    void aCitationIsRightWhereItOverlapsInTheRightDocument() {
        List<CitedSource> citations = List.of(cited("a", 0, 11), cited("a", 20, 30), cited("b", 10, 20));
        assertThat(CitedSource.right(citations, "a", GOLD)).isEqualTo(1);
    }

    @Test
    void spanF1IsOverCharacters() {
        // 5 shared of 10 cited and 10 wanted.
        assertThat(CitedSource.spanF1(List.of(cited("a", 15, 25)), "a", GOLD)).isEqualTo(0.5, EXACT);
        assertThat(CitedSource.spanF1(List.of(cited("a", 10, 20)), "a", GOLD)).isEqualTo(1, EXACT);
        assertThat(CitedSource.spanF1(List.of(), "a", GOLD)).isEqualTo(0, EXACT);
    }

    @Test
    void overlappingCitationsCountOnceAndOtherDocumentsCountAgainst() {
        assertThat(CitedSource.spanF1(List.of(cited("a", 10, 18), cited("a", 12, 20)), "a", GOLD))
                .isEqualTo(1, EXACT);
        assertThat(CitedSource.spanF1(List.of(cited("a", 10, 20), cited("b", 10, 20)), "a", GOLD))
                .isEqualTo(2.0 * 10 / (20 + 10), EXACT);
    }

    private static CitedSource cited(String document, int start, int end) {
        return new CitedSource(document, new TextSpan(start, end));
    }
}

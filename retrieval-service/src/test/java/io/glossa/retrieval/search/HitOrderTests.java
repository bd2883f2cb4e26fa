package io.glossa.retrieval.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HitOrderTests {

    private static final List<String> FOREIGN =
            IntStream.range(0, 12).mapToObj(i -> "foreign" + i).toList();

    @Test
    void liftsOwnHitsToTheEndOfTheFirstTen() {
        List<String> hits = Stream.concat(FOREIGN.stream(), Stream.of("own0", "own1", "own2", "own3"))
                .toList();

        List<String> ordered = HitOrder.withQuota(hits, hit -> hit.startsWith("own"), 3);

        assertThat(ordered.subList(0, 7)).isEqualTo(FOREIGN.subList(0, 7));
        assertThat(ordered.subList(7, 10)).containsExactly("own0", "own1", "own2");
        assertThat(ordered).containsExactlyInAnyOrderElementsOf(hits);
    }

    @Test
    void leavesTheOrderWhereTheQuotaIsMet() {
        List<String> hits = Stream.concat(Stream.of("own0", "own1", "own2"), FOREIGN.stream())
                .toList();

        assertThat(HitOrder.withQuota(hits, hit -> hit.startsWith("own"), 3)).isEqualTo(hits);
    }

    @Test
    void liftsNoMoreThanThereAre() {
        List<String> hits = Stream.concat(FOREIGN.stream(), Stream.of("own0")).toList();

        List<String> ordered = HitOrder.withQuota(hits, hit -> hit.startsWith("own"), 3);

        assertThat(ordered.get(9)).isEqualTo("own0");
        assertThat(ordered).hasSize(13).doesNotHaveDuplicates();
    }
}

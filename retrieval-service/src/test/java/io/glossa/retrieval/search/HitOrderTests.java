package io.glossa.retrieval.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HitOrderTests {

    private static final double BONUS = 5.5;

    private record Scored(String language, double score) {

        double place() {
            return score + (language.equals("own") ? BONUS : 0);
        }
    }

    @Test
    void theBonusBringsHitsToTheFirstPageButNotAheadOnIt() {
        List<Scored> hits = new ArrayList<>(IntStream.range(0, 12)
                .mapToObj(i -> new Scored("other", 20 - i))
                .toList());
        hits.add(new Scored("own", 7));
        hits.add(new Scored("own", 2));

        List<Scored> ordered = HitOrder.inPages(hits, Scored::place, Scored::score);

        assertThat(ordered).containsExactlyInAnyOrderElementsOf(hits);
        assertThat(ordered.subList(0, 10))
                .extracting(Scored::score)
                .containsExactly(20.0, 19.0, 18.0, 17.0, 16.0, 15.0, 14.0, 13.0, 12.0, 7.0);
        assertThat(ordered.subList(10, 14)).extracting(Scored::score).containsExactly(11.0, 10.0, 9.0, 2.0);
    }

    @Test
    void equalsKeepTheirOrder() {
        List<String> hits = List.of("b", "a", "c");

        assertThat(HitOrder.inPages(hits, hit -> 1, hit -> 1)).containsExactly("b", "a", "c");
    }

    @Test
    void nothingIsLaidOutAsNothing() {
        assertThat(HitOrder.inPages(List.<String>of(), hit -> 1, hit -> 1)).isEmpty();
    }
}

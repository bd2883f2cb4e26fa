package io.glossa.retrieval.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glossa.retrieval.shelf.Shelf;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvidenceTests {

    private static final double CROWDING_WEIGHT = 0.5;

    private final Weights weights = new Weights(0, 0, 0, CROWDING_WEIGHT, 0, 0, 1);

    @Test
    void aSentenceThatIsNearEverythingIsWorthLess() {
        Candidate hub = candidate(1, 0.6);
        Candidate alone = candidate(2, 0.5);
        Evidence evidence = evidence(List.of(hub, alone), Map.of(1L, Map.of(0, 1.0), 2L, Map.of(0, 0.8)));

        assertThat(evidence.of(hub, weights)).isCloseTo(0.6 - CROWDING_WEIGHT, within(1e-9));
        // Neighbours at an inner product of 0.8 of one that is 0.4 from its centre, squared: a cosine of 1 - 0.2 / 0.4.
        assertThat(evidence.of(alone, weights)).isCloseTo(0.5 - CROWDING_WEIGHT * 0.5, within(1e-9));
    }

    @Test
    void oneThatIsNotMeasuredYetIsTakenToBeAsCrowdedAsTheOthers() {
        Candidate fresh = candidate(3, 0.5);
        Evidence evidence = evidence(
                List.of(candidate(1, 0.6), candidate(2, 0.5), fresh), Map.of(1L, Map.of(0, 1.0), 2L, Map.of(0, 0.8)));

        assertThat(evidence.of(fresh, weights)).isCloseTo(0.5 - CROWDING_WEIGHT * 0.75, within(1e-9));
    }

    private Evidence evidence(List<Candidate> candidates, Map<Long, Map<Integer, Double>> closeness) {
        ShelfQuestion question = new ShelfQuestion(
                new Shelf(1, "en", 2), 3, new double[2], new double[2], "Why?", Set.of(), List.of(), 1, new int[0]);
        return new Evidence(List.of(question), candidates, closeness, EnumSet.allOf(Leg.class));
    }

    private static Candidate candidate(long passage, double cosine) {
        return new Candidate("en", passage, 0, 10, cosine, 0.4, new int[0], List.of(), List.of());
    }
}

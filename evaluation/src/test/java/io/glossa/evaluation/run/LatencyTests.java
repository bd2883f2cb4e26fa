package io.glossa.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatencyTests {

    @Test
    void percentilesAreNearestRanks() {
        List<Double> milliseconds = new ArrayList<>(
                IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList());
        Collections.reverse(milliseconds);
        assertThat(Latency.of(milliseconds)).isEqualTo(new Latency(50, 95));
        assertThat(Latency.of(List.of(7.0))).isEqualTo(new Latency(7, 7));
    }
}

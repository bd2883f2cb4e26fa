package io.glossa.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchPlanTests {

    @Test
    void batchesHoldEachTextOnceWithinTheBoundAndWithLittlePadding() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        List<Integer> lengths = new Random(seed).ints(2_000, 3, 512).boxed().toList();

        List<List<Integer>> batches = new BatchPlan(1024).batches(lengths, length -> length);

        assertThat(batches.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(lengths);
        int padded = 0;
        for (List<Integer> batch : batches) {
            assertThat(batch.size() * longest(batch)).isLessThanOrEqualTo(1024);
            padded += batch.size() * longest(batch);
        }
        int tokens = lengths.stream().mapToInt(Integer::intValue).sum();
        assertThat(padded - tokens).isLessThan(tokens / 10);
    }

    @Test
    void textLongerThanTheBoundGoesAlone() {
        assertThat(new BatchPlan(100).batches(List.of(300, 2, 300), length -> length))
                .containsExactly(List.of(2), List.of(300), List.of(300));
    }

    @Test
    void shortQuestionsOfUnequalLengthShareARun() {
        List<Integer> questions = IntStream.range(8, 14).boxed().toList();

        assertThat(new BatchPlan(1024).batches(questions, length -> length)).hasSize(1);
    }

    private static int longest(List<Integer> batch) {
        return batch.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }
}

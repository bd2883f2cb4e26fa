package io.glossa.evaluation.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PythonSampleTests {

    /** From Python 3.11: {@code random.seed(1); random.sample(range(824), 200)[:12]}. */
    private static final List<Integer> PYTHON = List.of(137, 582, 821, 782, 64, 261, 120, 507, 779, 460, 483, 667);

    @Test
    void drawsWhatPythonDraws() {
        assertThat(PythonSample.of(numbers(824), 200, 1)).hasSize(200).startsWith(PYTHON.toArray(Integer[]::new));
        assertThat(PythonSample.of(numbers(10), 4, 7)).containsExactly(5, 2, 6, 9);
    }

    @Test
    void takesAllWhereTheSampleIsNoSmaller() {
        assertThat(PythonSample.of(numbers(3), 3, 1)).containsExactly(0, 1, 2);
    }

    @Test
    void drawsSmallSamplesAsPythonDoes() {
        assertThat(PythonSample.of(numbers(824), 20, 3))
                .containsExactly(
                        243, 606, 557, 133, 378, 618, 485, 640, 594, 67, 620, 13, 480, 265, 564, 239, 196, 734, 481,
                        553);
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}

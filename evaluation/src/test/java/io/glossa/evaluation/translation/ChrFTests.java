package io.glossa.evaluation.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected scores are sacreBLEU 2.6.0's, {@code CHRF(word_order=2).corpus_score}. */
class ChrFTests {

    private static final double EXACT = 1e-6;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The cat sat on the mat.                       | The cat is sitting on the mat.                             | 54.255186
            Die Pumpe P-200 wird alle 18 Monate gewartet. | Die Pumpe P-200 wird jeden 18. Monat gewartet (laut Plan). | 50.759142
            Мост был открыт в июле 2000 года.             | Мост открыли для движения в июле 2000 года.                | 52.276551
            图书馆今天关门。                                  | 市图书馆今天不开门。                                            | 31.253963
            👩‍👩‍👧 came!                                       | The family came.                                           | 13.613061
            x                                             | A completely different, longer sentence.                   | 0
            ok                                            | ok                                                         | 100
            """)
    void scoresAsSacrebleuDoes(String hypothesis, String reference, double expected) {
        ChrF chrf = new ChrF();

        chrf.add(hypothesis, reference);

        assertThat(chrf.score()).isCloseTo(expected, within(EXACT));
    }

    @Test
    void aCorpusIsScoredAsAWhole() {
        ChrF chrf = new ChrF();
        List<List<String>> pairs = List.of(
                List.of("The cat sat on the mat.", "The cat is sitting on the mat."),
                List.of(
                        "Die Pumpe P-200 wird alle 18 Monate gewartet.",
                        "Die Pumpe P-200 wird jeden 18. Monat gewartet (laut Plan)."),
                List.of("Мост был открыт в июле 2000 года.", "Мост открыли для движения в июле 2000 года."),
                List.of("图书馆今天关门。", "市图书馆今天不开门。"),
                List.of("👩‍👩‍👧 came!", "The family came."),
                List.of("x", "A completely different, longer sentence."),
                List.of("ok", "ok"));

        pairs.forEach(pair -> chrf.add(pair.getFirst(), pair.getLast()));

        assertThat(chrf.score()).isCloseTo(39.408299, within(EXACT));
    }

    @Test
    void nothingScoresNothing() {
        assertThat(new ChrF().score()).isZero();
    }
}

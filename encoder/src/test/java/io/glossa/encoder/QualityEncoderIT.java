package io.glossa.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Skipped where the quality encoder was not fetched, which nothing does unless its terms are accepted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QualityEncoderIT {

    private TextEncoder encoder;

    @BeforeAll
    void load() {
        encoder = TextEncoder.load(LocalEncoder.quality());
    }

    @AfterAll
    void close() {
        if (encoder != null) {
            encoder.close();
        }
    }

    @Test
    void vectorsAreThoseOfTheExactGraph() throws IOException {
        for (ExactVectors.Exact exact : ExactVectors.read("quality-exact-vectors.tsv")) {
            assertThat(exact.cosine(encoder)).as(exact.text()).isGreaterThan(0.99);
        }
    }

    @Test
    void vectorInABatchIsNearlyThatOfTheTextAlone() {
        List<String> passages = List.of(
                "The Rhine flows through Cologne, which lies in Germany, and reaches the sea in the Netherlands.",
                "猫が好きです。",
                "Der Rhein fließt durch Köln.");
        List<float[]> vectors = encoder.encodePassages(passages);

        for (int i = 0; i < passages.size(); i++) {
            float[] alone = encoder.encodePassages(List.of(passages.get(i))).getFirst();
            assertThat(ExactVectors.cosine(vectors.get(i), alone)).isGreaterThan(0.985);
        }
    }

    @Test
    void questionIsNearestToItsAnswerInWhateverLanguage() {
        float[] question = encoder.encodeQuestion("When does the research vessel leave the harbour?");
        List<float[]> passages = encoder.encodePassages(List.of(
                "अनुसंधान पोत मार्च में बंदरगाह से रवाना होगा।",
                "The library opens at nine and closes at six.",
                "Das Labor liegt im dritten Stock."));

        double answer = ExactVectors.cosine(question, passages.getFirst());
        assertThat(answer).isGreaterThan(ExactVectors.cosine(question, passages.get(1)) + 0.1);
        assertThat(answer).isGreaterThan(ExactVectors.cosine(question, passages.get(2)) + 0.1);
    }

    @Test
    void textOverTheMaximumIsCutAndNotRefused() {
        String text = "All work and no play. ".repeat(400);

        assertThat(encoder.encodePassages(List.of(text)).getFirst()).hasSize(768);
    }

    @Test
    void hasNoAlignmentToOffer() {
        assertThatThrownBy(() -> encoder.encodeTokens("word")).isInstanceOf(UnsupportedOperationException.class);
    }
}

package io.glossa.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextEncoderIT {

    private TextEncoder encoder;

    @BeforeAll
    void load() {
        encoder = TextEncoder.load(LocalEncoder.light());
    }

    @AfterAll
    void close() {
        if (encoder != null) {
            encoder.close();
        }
    }

    @Test
    void vectorsHaveUnitLengthAndKeepOrder() {
        List<String> passages = List.of(
                "Der Rhein fließt durch Köln.", "猫が好きです。", "The Rhine flows through Cologne, which lies in Germany.");
        List<float[]> vectors = encoder.encodePassages(passages);

        assertThat(vectors)
                .hasSize(3)
                .allSatisfy(vector ->
                        assertThat(cosine(vector, vector)).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-4)));
        for (int i = 0; i < passages.size(); i++) {
            assertThat(cosine(
                            vectors.get(i),
                            encoder.encodePassages(List.of(passages.get(i))).getFirst()))
                    .isGreaterThan(0.98);
        }
        assertThat(cosine(vectors.get(0), vectors.get(2))).isGreaterThan(cosine(vectors.get(1), vectors.get(2)));
    }

    @Test
    void tokenOffsetsAreUtf16AlsoAfterSurrogatePairs() {
        String text = "😀 Hello 𝒳 world";
        TokenVectors tokens = encoder.encodeTokens(text);

        assertThat(tokens.offsets().stream().map(span -> span.of(text).strip())).contains("Hello", "world");
    }

    static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

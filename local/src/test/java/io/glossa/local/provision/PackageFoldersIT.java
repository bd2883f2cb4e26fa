package io.glossa.local.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetches real wheels with the real pip, from a folder. */
class PackageFoldersIT {

    @TempDir
    Path folder;

    private Path index;
    private Path target;
    private Wheel wheel;
    private final RecordedProgress progress = new RecordedProgress();

    @BeforeEach
    void publish() throws IOException {
        index = folder.resolve("index");
        target = folder.resolve("tool");
        wheel = TestWheel.publish(
                index,
                "glossa-test-tool",
                Map.of("bin/run", TestWheel.bytes("#!/bin/sh\necho ran\n"), "lib/data", TestWheel.bytes("data")));
    }

    private PackageFolders folders() {
        return new PackageFolders(TestWheel.pip(index), progress, folder.resolve("staging"));
    }

    @Test
    void unpacksWithRunBits() throws Exception {
        folders().unpacked(wheel, target, "Tool");

        Process process = new ProcessBuilder(target.resolve("bin/run").toString()).start();
        assertThat(process.inputReader().readLine()).isEqualTo("ran");
        assertThat(target.resolve("lib/data")).hasContent("data");
        assertThat(Files.isExecutable(target.resolve("lib/data"))).isFalse();
        assertThat(progress.reached).isEqualTo(wheel.bytes());
    }

    @Test
    void leavesNoStagedDownloadsBehind() throws Exception {
        folders().unpacked(wheel, target, "Tool");

        assertThat(folder.resolve("staging")).isEmptyDirectory();
    }

    @Test
    void fetchesNothingThatIsThere() throws Exception {
        folders().unpacked(wheel, target, "Tool");
        Folders.delete(index);

        folders().unpacked(wheel, target, "Tool");

        assertThat(progress.begun).containsExactly("Tool");
    }

    @Test
    void fetchesAgainWhatWasDamaged() throws Exception {
        folders().unpacked(wheel, target, "Tool");
        Files.write(target.resolve("lib/data"), TestWheel.bytes("dAta"));

        folders().unpacked(wheel, target, "Tool");

        assertThat(target.resolve("lib/data")).hasContent("data");
        assertThat(progress.said).singleElement().asString().contains("damaged");
    }

    @Test
    void fetchesAgainWhatLostAFile() throws Exception {
        folders().unpacked(wheel, target, "Tool");
        Files.delete(target.resolve("bin/run"));

        folders().unpacked(wheel, target, "Tool");

        assertThat(target.resolve("bin/run")).exists();
    }

    @Test
    void refusesAnotherContentThanWasPinned() throws Exception {
        TestWheel.publish(index, "glossa-test-tool", Map.of("bin/run", TestWheel.bytes("#!/bin/sh\necho evil\n")));

        assertThatThrownBy(() -> folders().unpacked(wheel, target, "Tool"))
                .isInstanceOf(ProvisioningException.class)
                .hasMessageContaining("glossa-test-tool 1.0 could not be fetched");
        assertThat(target).doesNotExist();
    }

    @Test
    void saysWhatCannotBeFound() throws Exception {
        Folders.delete(index);
        Files.createDirectories(index);

        assertThatThrownBy(() -> folders().unpacked(wheel, target, "Tool"))
                .isInstanceOf(ProvisioningException.class)
                .hasMessageContaining("glossa-test-tool")
                .hasMessageContaining("ERROR");
    }
}

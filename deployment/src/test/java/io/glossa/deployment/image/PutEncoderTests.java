package io.glossa.deployment.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.deployment.Finished;
import io.glossa.deployment.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that puts the encoder's files into a volume before a service starts. */
class PutEncoderTests {

    @TempDir
    Path folder;

    private Path image;
    private Path volume;

    @BeforeEach
    void makeFolders() throws Exception {
        image = Files.createDirectory(folder.resolve("image"));
        volume = Files.createDirectory(folder.resolve("volume"));
        Files.writeString(image.resolve("model.onnx"), "a model");
        Files.writeString(image.resolve("tokenizer.json"), "a tokenizer");
        Files.writeString(image.resolve("SHA256SUMS"), sum("model.onnx") + sum("tokenizer.json"));
    }

    private String sum(String name) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(image.resolve(name)));
        return HexFormat.of().formatHex(digest) + "  " + name + "\n";
    }

    private Finished put() throws Exception {
        return Finished.run(
                List.of("sh", Project.path("image/put-encoder").toString(), image.toString(), volume.toString()));
    }

    @Test
    void fillsAnEmptyVolume() throws Exception {
        put().orFail();

        assertThat(volume.resolve("model.onnx")).hasContent("a model");
        assertThat(volume.resolve("tokenizer.json")).hasContent("a tokenizer");
    }

    @Test
    void leavesWhatIsWholeAndMendsWhatIsNot() throws Exception {
        put().orFail();
        Object before = Files.getAttribute(volume.resolve("model.onnx"), "unix:ino");

        put().orFail();
        assertThat(Files.getAttribute(volume.resolve("model.onnx"), "unix:ino")).isEqualTo(before);

        Files.writeString(volume.resolve("model.onnx"), "half a mo");
        put().orFail();
        assertThat(volume.resolve("model.onnx")).hasContent("a model");
    }

    @Test
    void failsWithOneLineWhereTheImagesOwnFilesAreDamaged() throws Exception {
        Files.writeString(image.resolve("model.onnx"), "another model");

        Finished failed = put();

        assertThat(failed.exitCode()).isNotZero();
        assertThat(failed.err()).contains("put-encoder: the files in " + volume + " are not those of this image");
    }
}

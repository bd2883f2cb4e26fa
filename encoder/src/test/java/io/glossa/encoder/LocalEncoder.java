package io.glossa.encoder;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The real encoder's files, for tests: the system properties glossa.encoder.model and glossa.encoder.tokenizer, or what
 * provisioning put under GLOSSA_HOME. A test that needs them is skipped where there are none.
 */
final class LocalEncoder {

    private LocalEncoder() {}

    static EncoderProfile light() {
        return EncoderProfile.light(
                file("model", "model.onnx").toUri(),
                file("tokenizer", "tokenizer.json").toUri());
    }

    private static Path file(String part, String name) {
        String set = System.getProperty("glossa.encoder." + part);
        Path home = Path.of(
                System.getenv().getOrDefault("GLOSSA_HOME", System.getProperty("user.home") + "/.cache/glossa"));
        Path path = set == null ? home.resolve("encoder").resolve("light").resolve(name) : Path.of(set);
        if (!Files.isReadable(path)) {
            abort("No encoder here: set the system property glossa.encoder." + part + "; looked for " + path);
        }
        return path;
    }
}

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
                file("light", "glossa.encoder.model", "model.onnx").toUri(),
                file("light", "glossa.encoder.tokenizer", "tokenizer.json").toUri());
    }

    /** Likewise, with the system properties glossa.encoder.quality-model and glossa.encoder.quality-tokenizer. */
    static EncoderProfile quality() {
        return EncoderProfile.quality(
                file("quality", "glossa.encoder.quality-model", "model.onnx").toUri(),
                file("quality", "glossa.encoder.quality-tokenizer", "tokenizer.json")
                        .toUri());
    }

    private static Path file(String profile, String property, String name) {
        String set = System.getProperty(property);
        Path home = Path.of(
                System.getenv().getOrDefault("GLOSSA_HOME", System.getProperty("user.home") + "/.cache/glossa"));
        Path path = set == null ? home.resolve("encoder").resolve(profile).resolve(name) : Path.of(set);
        if (!Files.isReadable(path)) {
            abort("No %s encoder here: set the system property %s; looked for %s".formatted(profile, property, path));
        }
        return path;
    }
}

package io.glossa.local.provision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The folder that keeps everything which {@code ./glossa} fetched, made or is running: {@code GLOSSA_HOME}, or
 * {@code ~/.cache/glossa}.
 */
public record GlossaHome(Path root) {

    public GlossaHome {
        root = root.toAbsolutePath().normalize();
    }

    public static GlossaHome of(Map<String, String> environment) {
        String chosen = environment.get("GLOSSA_HOME");
        return new GlossaHome(
                chosen == null || chosen.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache", "glossa")
                        : Path.of(chosen));
    }

    /** A folder below this home, made where it is missing. */
    public Path folder(String name) throws IOException {
        return Files.createDirectories(root.resolve(name).normalize());
    }
}

package io.glossa.deployment;

import java.nio.file.Files;
import java.nio.file.Path;

/** The source tree that the tests read. */
public final class Project {

    private Project() {}

    /** A file of it, e.g. {@code k8s/base}. */
    public static Path path(String relative) {
        Path root = Path.of("").toAbsolutePath();
        return (Files.exists(root.resolve("docker-compose.yml")) ? root : root.getParent()).resolve(relative);
    }
}

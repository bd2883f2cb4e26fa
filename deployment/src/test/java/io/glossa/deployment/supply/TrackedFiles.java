package io.glossa.deployment.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.deployment.Project;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The files that git knows. */
final class TrackedFiles {

    private TrackedFiles() {}

    /** Their paths from the root. Skips the test in a tree that is no checkout. */
    static Stream<String> paths() throws IOException, InterruptedException {
        Path root = Project.path("");
        Assumptions.assumeTrue(Files.exists(root.resolve(".git")), "not a checkout");
        Process git = new ProcessBuilder("git", "ls-files", "-z")
                .directory(root.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String paths = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).isZero();
        return Stream.of(paths.split("\0")).filter(path -> Files.isRegularFile(root.resolve(path)));
    }

    /** Empty for what is no text. */
    static Optional<String> text(String path) throws IOException {
        try {
            return Optional.of(Files.readString(Project.path(path)));
        } catch (MalformedInputException binary) {
            return Optional.empty();
        }
    }
}

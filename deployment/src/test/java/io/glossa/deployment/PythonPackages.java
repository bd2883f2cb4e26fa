package io.glossa.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Packages of the Python package index that tests use, kept beside what {@code ./glossa} fetches. */
public final class PythonPackages {

    private PythonPackages() {}

    public static String python() {
        return Optional.ofNullable(System.getenv("GLOSSA_PYTHON")).orElse("python3");
    }

    /** A folder with the package and what it needs, for {@code PYTHONPATH}. */
    public static Path installed(String name, String version) throws IOException, InterruptedException {
        return kept(name + "-" + version, "install", "--target", name + "==" + version);
    }

    /** A folder with the package's wheel alone. */
    public static Path downloaded(String name, String version) throws IOException, InterruptedException {
        return kept(name + "-" + version + "-wheel", "download", "--dest", "--no-deps", name + "==" + version);
    }

    private static Path kept(String folder, String command, String destination, String... arguments)
            throws IOException, InterruptedException {
        Path kept = home().resolve("test-tools").resolve(folder);
        if (!Files.isDirectory(kept)) {
            Files.createDirectories(kept.getParent());
            Path unfinished = Files.createTempDirectory(kept.getParent(), "new-");
            List<String> pip = new ArrayList<>(
                    List.of(python(), "-m", "pip", command, "--quiet", "--disable-pip-version-check", "--no-input"));
            pip.addAll(List.of(destination, unfinished.toString()));
            pip.addAll(List.of(arguments));
            Finished.run(pip).orFail();
            Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE);
        }
        return kept;
    }

    private static Path home() {
        return Optional.ofNullable(System.getenv("GLOSSA_HOME"))
                .filter(home -> !home.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "glossa"));
    }
}

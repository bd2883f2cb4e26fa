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

/**
 * The embedded PostgreSQL distribution, in the folder GLOSSA_TEST_POSTGRES or unpacked somewhere under GLOSSA_HOME, started
 * for the length of the tests.
 */
record EmbeddedPostgres(Path binaries, Path data, int port) {

    static Optional<EmbeddedPostgres> start(Path home) {
        return findBinaries(home).map(binaries -> unchecked(() -> startFrom(binaries)));
    }

    /** One that follows this one's log. */
    EmbeddedPostgres replica() {
        return unchecked(() -> {
            Path copy = folder();
            run(
                    binaries,
                    "pg_basebackup",
                    "--pgdata=" + copy,
                    "--write-recovery-conf",
                    "--checkpoint=fast",
                    "--dbname=host=127.0.0.1 user=glossa port=" + port);
            EmbeddedPostgres replica = new EmbeddedPostgres(binaries, copy, freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(replica::remove));
            replica.resume();
            return replica;
        });
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    /** Starts it again where it was stopped. */
    void resume() {
        unchecked(() -> {
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
            return this;
        });
    }

    /** As if its machine had gone. */
    void stop() {
        unchecked(() -> {
            run(binaries, "pg_ctl", "-D", data.toString(), "-m", "immediate", "stop");
            return this;
        });
    }

    private static Optional<Path> findBinaries(Path home) {
        Optional<Path> given = TestDatabase.setting("GLOSSA_TEST_POSTGRES").map(folder -> Path.of(folder, "bin"));
        if (given.isPresent()) {
            return given;
        }
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

    /** What pg_dump makes of a database, for {@link #restore}. */
    Path dump(String database, String... options) {
        Path[] file = new Path[1];
        unchecked(() -> {
            file[0] = folder().resolve("dump");
            List<String> arguments = new ArrayList<>(connection(database));
            arguments.addAll(List.of("--format=custom", "--file=" + file[0]));
            arguments.addAll(List.of(options));
            run(binaries, "pg_dump", arguments.toArray(String[]::new));
            return this;
        });
        return file[0];
    }

    void restore(String database, Path dump) {
        unchecked(() -> {
            List<String> arguments = new ArrayList<>(connection(database));
            arguments.addAll(List.of("--exit-on-error", dump.toString()));
            run(binaries, "pg_restore", arguments.toArray(String[]::new));
            return this;
        });
    }

    private List<String> connection(String database) {
        return List.of("--host=127.0.0.1", "--port=" + port, "--username=glossa", "--dbname=" + database);
    }

    private static EmbeddedPostgres startFrom(Path binaries) throws IOException, InterruptedException {
        Path data = folder();
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
        EmbeddedPostgres server = new EmbeddedPostgres(binaries, data, freePort());
        Runtime.getRuntime().addShutdownHook(new Thread(server::remove));
        server.resume();
        return server;
    }

    private static Path folder() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("/tmp"), "glossa-test-postgres");
        giveToNobody(folder);
        return folder;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void remove() {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            stop();
        }
        unchecked(() -> {
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.deleteIfExists(file);
                }
            }
            return this;
        });
    }

    private static EmbeddedPostgres unchecked(Work work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new IllegalStateException("The embedded PostgreSQL does not do what it should", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private interface Work {
        EmbeddedPostgres run() throws IOException, InterruptedException;
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

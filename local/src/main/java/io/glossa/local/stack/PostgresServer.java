package io.glossa.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A PostgreSQL with pgvector on the loopback interface, with its data in a folder.
 *
 * @param installation has {@code bin}, {@code lib} and {@code share}
 * @param data where the cluster is kept; made at the first start
 * @param secrets a folder for the password, which nobody else reads
 */
public record PostgresServer(Path installation, Path data, Path secrets, int port) {

    public static final String USER = "glossa";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int ATTEMPTS = 20;

    /** The folder for an installation and its data: below {@code wanted}, or where the server's user can reach it. */
    public static Path reachable(Path wanted) throws IOException {
        if (ServerUser.current().reaches(wanted)) {
            return Files.createDirectories(wanted);
        }
        String distinct = Integer.toHexString(wanted.toAbsolutePath().toString().hashCode());
        return Files.createDirectories(Path.of("/var/cache/glossa", distinct));
    }

    /** Starts the server and waits until it answers. */
    public Process start(Path log, List<String> settings) throws IOException, InterruptedException {
        ServerUser user = ServerUser.current();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(user);
        }
        List<String> command = new ArrayList<>(List.of(
                program("postgres"),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories="));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        for (int attempt = 1; ; attempt++) {
            Process process = new Launch(user.running(command), Map.of("LC_ALL", "C"), log).start();
            try {
                Readiness.await(Component.POSTGRES.label(), process, log, LIMIT, this::accepts);
                return process;
            } catch (StackException e) {
                // A server that was killed leaves children behind for a moment, and with them its shared memory.
                boolean leaving = String.valueOf(e.getMessage()).contains("shared memory block");
                if (!leaving || attempt == ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private void initialise(ServerUser user) throws IOException, InterruptedException {
        Files.createDirectories(data.getParent());
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        user.own(data);
        // initdb wants an empty folder, so the file with the password stands beside it.
        Path password = data.resolveSibling(data.getFileName() + ".initial");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, password());
        user.own(password);
        try {
            ShortCommand.run(
                    user.running(List.of(
                            program("initdb"),
                            "--pgdata=" + data,
                            "--username=" + USER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8")),
                    Map.of("LC_ALL", "C"));
        } finally {
            Files.delete(password);
        }
    }

    /** Makes a database that is not there yet, and returns its JDBC URL without user and password. */
    public String database(String name) throws IOException, InterruptedException {
        ShortCommand.Result result = ShortCommand.attempt(client("createdb", List.of(name)), access());
        if (result.exitCode() != 0 && !result.output().contains("already exists")) {
            throw new StackException(
                    "The database could not be made: " + result.output().strip());
        }
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }

    /**
     * Asks a database, past all policies.
     *
     * @return a row each, its columns separated by tabs
     */
    List<String> query(String name, String sql) throws IOException, InterruptedException {
        List<String> arguments = List.of(
                "--no-psqlrc",
                "--quiet",
                "--set=ON_ERROR_STOP=1",
                "--tuples-only",
                "--no-align",
                "--field-separator=\t",
                "--dbname=" + name,
                "--command=" + sql);
        return ShortCommand.run(client("psql", arguments), access()).lines().toList();
    }

    private List<String> client(String program, List<String> arguments) {
        return Stream.concat(
                        Stream.of(program(program), "--host=127.0.0.1", "--port=" + port, "--username=" + USER),
                        arguments.stream())
                .toList();
    }

    private Map<String, String> access() throws IOException {
        return Map.of("PGPASSWORD", password());
    }

    /** The password of {@link #USER}. */
    public String password() throws IOException {
        return new Secrets(secrets).databasePassword();
    }

    private boolean accepts() throws IOException, InterruptedException {
        return ShortCommand.attempt(
                                List.of(program("pg_isready"), "--quiet", "--host=127.0.0.1", "--port=" + port),
                                Map.of())
                        .exitCode()
                == 0;
    }

    private String program(String name) {
        return installation.resolve("bin").resolve(name).toString();
    }
}

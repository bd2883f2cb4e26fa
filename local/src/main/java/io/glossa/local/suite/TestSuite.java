package io.glossa.local.suite;

import io.glossa.local.provision.Folders;
import io.glossa.local.provision.Provisioning;
import io.glossa.local.stack.Component;
import io.glossa.local.stack.Ports;
import io.glossa.local.stack.PostgresServer;
import io.glossa.local.stack.StackFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code mvn verify} with a PostgreSQL of its own, which is thrown away afterwards, and with the real encoder. */
public final class TestSuite {

    private static final List<String> FAST_AND_FORGETFUL =
            List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=200");

    private final StackFolders folders;
    private final Provisioning provisioning;

    public TestSuite(StackFolders folders, Provisioning provisioning) {
        this.folders = folders;
        this.provisioning = provisioning;
    }

    /** @return Maven's exit code, and the counts */
    public Outcome run(List<String> mavenArguments) throws IOException, InterruptedException {
        Provisioning.Encoder encoder = provisioning.encoder();
        Path installation =
                provisioning.postgres(PostgresServer.reachable(folders.home().root()));
        Path scratch = Files.createTempDirectory(PostgresServer.reachable(folders.data()), "test-");
        Files.setPosixFilePermissions(scratch, Files.getPosixFilePermissions(scratch.getParent()));
        PostgresServer postgres = new PostgresServer(
                installation, scratch.resolve("postgres-data"), scratch.resolve("secrets"), Ports.choose(0));
        Process server =
                postgres.start(folders.log(Component.POSTGRES).resolveSibling("test-postgres.log"), FAST_AND_FORGETFUL);
        Thread hook = new Thread(server::destroyForcibly, "stop-test-database");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            TestCounts.forget(folders.project());
            int exitCode = maven(mavenArguments, postgres, encoder);
            return new Outcome(exitCode, TestCounts.of(folders.project()));
        } finally {
            server.destroyForcibly().waitFor();
            Runtime.getRuntime().removeShutdownHook(hook);
            Folders.delete(scratch);
        }
    }

    private int maven(List<String> arguments, PostgresServer postgres, Provisioning.Encoder encoder)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("mvn", "-ntp", "-B", "--fail-at-end", "verify"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folders.project().toFile())
                .inheritIO();
        var environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put(
                "GLOSSA_TEST_JDBC_URL",
                "%s?user=%s&password=%s"
                        .formatted(postgres.database("test"), PostgresServer.USER, postgres.password()));
        environment.put("GLOSSA_HOME", folders.home().root().toString());
        environment.put("GLOSSA_ENCODER_MODEL", encoder.model().toUri().toString());
        environment.put("GLOSSA_ENCODER_TOKENIZER", encoder.tokenizer().toUri().toString());
        return builder.start().waitFor();
    }

    /** How a run ended. */
    public record Outcome(int exitCode, TestCounts counts) {}
}

package io.glossa.local.suite;

import io.glossa.local.provision.Folders;
import io.glossa.local.provision.Provisioning;
import io.glossa.local.stack.Ports;
import io.glossa.local.stack.PostgresServer;
import io.glossa.local.stack.StackFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code mvn verify} with the real encoder and a real PostgreSQL: in containers that the tests start where Docker serves
 * them, else one of its own that is thrown away afterwards. Tests that stop servers start the embedded ones.
 */
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
        Map<String, String> settings = new HashMap<>();
        Provisioning.Encoder encoder = provisioning.encoder();
        settings.put("JAVA_HOME", System.getProperty("java.home"));
        settings.put("GLOSSA_HOME", folders.home().root().toString());
        settings.put("GLOSSA_ENCODER_MODEL", encoder.model().toUri().toString());
        settings.put("GLOSSA_ENCODER_TOKENIZER", encoder.tokenizer().toUri().toString());
        Path installation = provisioning.postgres(PostgresServer.reachable(folders.artefacts()));
        settings.put("GLOSSA_TEST_POSTGRES", installation.toString());
        TestCounts.forget(folders.project());
        int exitCode = Docker.serves()
                ? maven(mavenArguments, settings)
                : withDatabase(installation, mavenArguments, settings);
        return new Outcome(exitCode, TestCounts.of(folders.project()));
    }

    private int withDatabase(Path installation, List<String> mavenArguments, Map<String, String> settings)
            throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory(PostgresServer.reachable(folders.data()), "test-");
        Files.setPosixFilePermissions(scratch, Files.getPosixFilePermissions(scratch.getParent()));
        PostgresServer postgres = new PostgresServer(
                installation, scratch.resolve("postgres-data"), scratch.resolve("secrets"), Ports.choose(0));
        Process server = postgres.start(folders.logs().resolve("test-postgres.log"), FAST_AND_FORGETFUL);
        Thread hook = new Thread(server::destroyForcibly, "stop-test-database");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            settings.put("GLOSSA_TEST_JDBC_URL", postgres.database("test"));
            settings.put("GLOSSA_TEST_JDBC_USER", PostgresServer.USER);
            settings.put("GLOSSA_TEST_JDBC_PASSWORD", postgres.password());
            return maven(mavenArguments, settings);
        } finally {
            server.destroyForcibly().waitFor();
            Runtime.getRuntime().removeShutdownHook(hook);
            Folders.delete(scratch);
        }
    }

    private int maven(List<String> arguments, Map<String, String> settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("mvn", "-ntp", "-B", "--fail-at-end", "verify"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folders.project().toFile())
                .inheritIO();
        builder.environment().putAll(settings);
        return builder.start().waitFor();
    }

    /** How a run ended. */
    public record Outcome(int exitCode, TestCounts counts) {}
}

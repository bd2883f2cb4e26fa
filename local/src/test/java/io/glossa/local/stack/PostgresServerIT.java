package io.glossa.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.local.provision.GlossaHome;
import io.glossa.local.provision.HomeLock;
import io.glossa.local.provision.Progress;
import io.glossa.local.provision.ProgressLines;
import io.glossa.local.provision.Provisioning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL, as root or as a user. */
class PostgresServerIT {

    @TempDir
    Path folder;

    private PostgresServer postgres;
    private Process process;

    @BeforeEach
    void provide() throws Exception {
        // JUnit's folders are its user's alone; the server's user has to reach its data.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        GlossaHome home = GlossaHome.of(System.getenv());
        Progress progress = new ProgressLines(System.err);
        String python = System.getenv().getOrDefault("GLOSSA_PYTHON", "python3");
        try (HomeLock _ = HomeLock.take(home, progress)) {
            Path installation =
                    new Provisioning(home, python, progress).postgres(PostgresServer.reachable(home.root()));
            postgres = new PostgresServer(
                    installation, folder.resolve("data"), folder.resolve("secrets"), Ports.choose(0));
        }
        process = postgres.start(folder.resolve("postgres.log"), List.of("fsync=off"));
    }

    @AfterEach
    void stop() throws Exception {
        process.destroyForcibly().waitFor();
    }

    private String query(String sql) throws Exception {
        return ShortCommand.run(
                        List.of(
                                postgres.installation().resolve("bin/psql").toString(),
                                "--no-psqlrc",
                                "--tuples-only",
                                "--no-align",
                                "--dbname=postgresql://glossa@127.0.0.1:%d/test".formatted(postgres.port()),
                                "--command=" + sql),
                        Map.of("PGPASSWORD", postgres.password()))
                .strip();
    }

    @Test
    void hasVectorsAndSearchesThem() throws Exception {
        postgres.database("test");
        query("CREATE EXTENSION vector");

        assertThat(query("SELECT '[1,0]'::vector <=> '[0,1]'::vector")).isEqualTo("1");
    }

    @Test
    void asksForThePassword() throws Exception {
        postgres.database("test");

        ShortCommand.Result result = ShortCommand.attempt(
                List.of(
                        postgres.installation().resolve("bin/psql").toString(),
                        "--dbname=postgresql://glossa@127.0.0.1:%d/test".formatted(postgres.port()),
                        "--no-password",
                        "--command=SELECT 1"),
                Map.of("PGPASSWORD", "guessed"));

        assertThat(result.exitCode()).isNotZero();
        assertThat(result.output()).contains("password authentication failed");
    }

    @Test
    void keepsItsDataOverACrash() throws Exception {
        postgres.database("test");
        query("CREATE TABLE kept AS SELECT 42 AS answer");
        query("CHECKPOINT");

        process.destroyForcibly().waitFor();
        process = postgres.start(folder.resolve("postgres.log"), List.of("fsync=off"));

        assertThat(query("SELECT answer FROM kept")).isEqualTo("42");
    }
}

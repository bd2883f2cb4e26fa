package io.glossa.gateway.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glossa.gateway.GatewayTest;
import io.glossa.gateway.WireServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** OpenAI's own Python client against a running gateway. Skipped where Python or the client cannot be had. */
class PythonClientIT extends GatewayTest {

    private static final Path SOURCES = Path.of("src/test/python");
    private static final Path PACKAGES = Path.of("target/python-openai");
    private static final String PYTHON =
            Optional.ofNullable(System.getenv("GLOSSA_PYTHON")).orElse("python3");

    @LocalServerPort
    private int port;

    @Test
    void theOfficialClientUnderstandsEverything() throws Exception {
        installClient();
        Outcome outcome = run(
                List.of(
                        PYTHON,
                        SOURCES.resolve("openai_client.py").toString(),
                        "http://127.0.0.1:%d/v1".formatted(port),
                        "handbook",
                        "How much is a bike?"),
                Map.of("PYTHONPATH", PACKAGES.toAbsolutePath().toString(), "OPENAI_API_KEY", KEY));

        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        JsonNode understood =
                WireServer.JSON.readTree(outcome.output().lines().toList().getLast());
        String content = understood.get("content").asString();
        assertThat(content).isEqualTo("en[Das Rad kostet 12 Euro am Tag.]");
        assertThat(understood.get("models").get(0).asString()).isEqualTo("handbook");
        assertThat(understood.get("cited").asString()).isEqualTo(content);
        assertThat(understood.get("url").asString()).contains("#/collections/handbook/documents/bike");
        assertThat(understood.get("claims").asInt()).isOne();
        assertThat(understood.get("streamed").asString()).isEqualTo(content);
        assertThat(understood.get("streamedCited").asString()).isEqualTo(content);
        assertThat(understood.get("streamedClaims").asInt()).isOne();
        assertThat(understood.get("finish").asString()).isEqualTo("stop");
        assertThat(understood.at("/refused/param").asString()).isEqualTo("messages");
    }

    private static void installClient() throws IOException, InterruptedException {
        Path requirements = SOURCES.resolve("requirements.txt");
        Path done = PACKAGES.resolve("installed.txt");
        if (Files.exists(done) && Files.mismatch(done, requirements) < 0) {
            return;
        }
        try {
            Outcome outcome = run(
                    List.of(
                            PYTHON,
                            "-m",
                            "pip",
                            "install",
                            "--quiet",
                            "--disable-pip-version-check",
                            "--target",
                            PACKAGES.toString(),
                            "--upgrade",
                            "--requirement",
                            requirements.toString()),
                    Map.of());
            assumeTrue(outcome.exitCode() == 0, () -> "OpenAI's client cannot be installed: " + outcome.output());
        } catch (IOException e) {
            assumeTrue(false, "There is no Python: " + e.getMessage());
        }
        Files.copy(requirements, done);
    }

    private static Outcome run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        File log = File.createTempFile("python", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly();
        String output = Files.readString(log.toPath());
        Files.delete(log.toPath());
        return new Outcome(ended ? process.exitValue() : -1, output);
    }

    private record Outcome(int exitCode, String output) {}
}

package io.glossa.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessIT {

    @TempDir
    Path folder;

    private Process start(String script) throws IOException {
        return new Launch(List.of("sh", "-c", script), Map.of(), log()).start();
    }

    private Path log() {
        return folder.resolve("logs/process.log");
    }

    @Test
    void quotesTheLogOfAProcessThatEnds() throws Exception {
        Process process = start("echo reading settings; echo 'port is taken' >&2; exit 3");

        assertThatThrownBy(() -> Readiness.await("gateway", process, log(), Duration.ofSeconds(20), () -> false))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("gateway ended with exit code 3")
                .hasMessageContaining("port is taken")
                .hasMessageContaining(log().toString());
    }

    @Test
    void givesUpWhenTheTimeIsOver() throws Exception {
        Process process = start("sleep 60");
        try {
            assertThatThrownBy(() -> Readiness.await("gateway", process, log(), Duration.ofMillis(300), () -> false))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("not ready");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void returnsAsSoonAsTheProbeAnswers() throws Exception {
        Process process = start(
                "touch ready; sleep 60".replace("ready", folder.resolve("ready").toString()));
        try {
            assertThatCode(() -> Readiness.await(
                            "gateway",
                            process,
                            log(),
                            Duration.ofSeconds(20),
                            () -> Files.exists(folder.resolve("ready"))))
                    .doesNotThrowAnyException();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void doesNotTakeTheServerOfAnotherStackForItsOwn() throws Exception {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/readyz", exchange -> {
            exchange.getResponseHeaders().set("Server", "glossa-other");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        other.start();
        try {
            URI uri = URI.create(
                    "http://127.0.0.1:%d/readyz".formatted(other.getAddress().getPort()));

            assertThat(Readiness.of(uri, null).answers()).isTrue();
            assertThat(Readiness.of(uri, "glossa-other").answers()).isTrue();
            assertThat(Readiness.of(uri, "glossa-mine").answers()).isFalse();
        } finally {
            other.stop(0);
        }
    }
}

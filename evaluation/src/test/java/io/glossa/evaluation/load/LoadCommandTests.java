package io.glossa.evaluation.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.glossa.evaluation.Evaluate;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LoadCommandTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Map<Integer, String> refusal = Map.of();
    private HttpServer server;
    private Path questions;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        questions = Files.writeString(folder.resolve("questions.ndjson"), "{\"question\": \"Why?\"}\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/collections/c", exchange -> {
            byte[] body = "{\"name\":\"c\",\"documents\":0,\"passages\":0,\"sentences\":0,\"languages\":[]}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/v1/ask", exchange -> {
            exchange.getRequestBody().readAllBytes();
            // Every other one, if any.
            boolean refused = asked.incrementAndGet() % 2 == 0 && !refusal.isEmpty();
            int status = refused ? refusal.keySet().iterator().next() : 200;
            if (refused && !refusal.get(status).isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", refusal.get(status));
            }
            exchange.sendResponseHeaders(status, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int run(String... more) {
        String[] arguments = {
            "load",
            "--url",
            "http://127.0.0.1:" + server.getAddress().getPort(),
            "--collection",
            "c",
            "--data",
            questions.toString(),
            "--duration",
            "2s",
            "--clients",
            "3",
            "--json"
        };
        String[] all = new String[arguments.length + more.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return new CommandLine(new Evaluate())
                .setOverwrittenOptionsAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }

    private JsonNode report() {
        return JsonMapper.shared().readTree(out.toString());
    }

    @Test
    void everyAnswerIsCountedAndTheRunEndsByItself() {
        assertThat(run("--processes", "self=" + ProcessHandle.current().pid())).isZero();

        assertThat(report().at("/outcomes/200").asInt()).isEqualTo(asked.get()).isPositive();
        assertThat(report().at("/milliseconds/p99").asDouble()).isPositive();
        assertThat(report().at("/seconds").asDouble()).isBetween(2.0, 10.0);
        assertThat(report().at("/samples/1/answered").asInt()).isEqualTo(asked.get());
        if (Files.exists(Path.of("/proc/self/status"))) {
            assertThat(report().at("/samples/0/residentMebibytes/self").asInt()).isPositive();
        }
    }

    @Test
    void whoIsToldToComeAgainWaitsAndThatIsNoFailure() {
        refusal = Map.of(503, "1");
        assertThat(run()).isZero();

        assertThat(report().at("/outcomes/503 with Retry-After").asInt()).isBetween(1, 9);
    }

    @Test
    void theImpatientAskAtOnce() {
        refusal = Map.of(429, "1");
        assertThat(run("--impatient")).isZero();

        assertThat(report().at("/outcomes/429 with Retry-After").asInt()).isGreaterThan(9);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429})
    void whatDoesNotSayWhenToComeAgainIsAFailure(int status) {
        refusal = Map.of(status, "");
        assertThat(run()).isEqualTo(1);

        assertThat(report().at("/outcomes/" + status + " without Retry-After").asInt())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "0s", "m", "5d", "-1s"})
    void aTimeThatIsNoneIsNamed(String time) {
        assertThat(run("--duration=" + time)).isEqualTo(2);
        assertThat(err.toString()).contains("'%s' is no time like 30s, 5m or 1h".formatted(time));
        assertThat(asked.get()).isZero();
    }

    @Test
    void clientsAreBounded() {
        assertThat(run("--clients", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--clients must be 1 to 10000");
    }
}

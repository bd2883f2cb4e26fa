package io.glossa.gateway.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.gateway.EventReader;
import io.glossa.gateway.GatewayTest;
import io.glossa.gateway.Services;
import io.glossa.gateway.WireServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** More work than there is room for. */
@TestPropertySource(
        properties = {
            "glossa.gateway.load.asks=3",
            "glossa.gateway.load.answers=2",
            "glossa.gateway.load.searches=1",
            "glossa.gateway.load.patience=300ms",
            "glossa.gateway.load.retry-after=2s"
        })
class OverloadIT extends GatewayTest {

    private static final Map<String, String> QUESTION =
            Map.of("question", "How much is a bike?", "collection", Services.COLLECTION);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch written = new CountDownLatch(1);

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry metrics;

    @AfterEach
    void letGo() throws Exception {
        written.countDown();
        clients.shutdown();
        assertThat(clients.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        http.close();
    }

    private HttpResponse<String> send(String path, Object body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Bearer " + KEY)
                        .header("Content-Type", "application/json")
                        .timeout(Duration.ofSeconds(30))
                        .POST(HttpRequest.BodyPublishers.ofString(WireServer.JSON.writeValueAsString(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private List<Future<HttpResponse<String>>> begin(int count, String path, Object body) {
        List<Future<HttpResponse<String>>> begun = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            begun.add(clients.submit(() -> send(path, body)));
        }
        return begun;
    }

    /** Fills all the room for questions, with answers that take until {@link #written}. */
    private List<Future<HttpResponse<String>>> occupied() throws InterruptedException {
        SERVICES.answer.hold("POST /v1/answers", written);
        List<Future<HttpResponse<String>>> running = begin(3, "/v1/ask", QUESTION);
        await(3);
        return running;
    }

    private void await(double running) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (running("ask") != running && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(running("ask")).isEqualTo(running);
    }

    private double running(String work) {
        return metrics.get("glossa.load.running").tag("work", work).gauge().value();
    }

    private double shed() {
        return metrics.counter("glossa.load.shed", "work", "ask").count();
    }

    @Test
    void fiftyAtOnceAreAnsweredOrToldToComeAgain() throws Exception {
        double before = shed();
        SERVICES.answer.hold("POST /v1/answers", written);
        List<Future<HttpResponse<String>>> all = begin(50, "/v1/ask", QUESTION);
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (shed() < before + 47 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(10);
        }

        assertThat(client.get()
                        .uri("/readyz")
                        .exchange()
                        .returnResult()
                        .getStatus()
                        .value())
                .isEqualTo(200);
        written.countDown();

        List<Integer> statuses = new ArrayList<>();
        for (Future<HttpResponse<String>> each : all) {
            HttpResponse<String> answer = each.get(20, TimeUnit.SECONDS);
            statuses.add(answer.statusCode());
            if (answer.statusCode() == 503) {
                assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0))
                        .isBetween(1L, 2L);
                assertThat(WireServer.JSON.readTree(answer.body()).get("type").asString())
                        .isEqualTo("https://glossa.dev/problems/overloaded");
            }
        }
        assertThat(statuses)
                .containsOnly(200, 503)
                .filteredOn(status -> status == 200)
                .hasSize(3);
        assertThat(shed()).isEqualTo(before + 47);
        await(0);
        assertThat(send("/v1/ask", QUESTION).statusCode()).isEqualTo(200);
    }

    @Test
    void questionsWhoseEvidenceIsFoundWaitForTheAnswerService() throws Exception {
        List<Future<HttpResponse<String>>> running = occupied();
        // Longer than a request that has not been begun would wait.
        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(running("answer")).isEqualTo(2);
        assertThat(running).noneMatch(Future::isDone);

        written.countDown();

        for (Future<HttpResponse<String>> each : running) {
            assertThat(each.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aRequestWaitsForItsTurnForAMoment() throws Exception {
        List<Future<HttpResponse<String>>> running = occupied();
        Future<HttpResponse<String>> waiting = begin(1, "/v1/ask", QUESTION).getFirst();
        TimeUnit.MILLISECONDS.sleep(50);
        written.countDown();

        assertThat(waiting.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        for (Future<HttpResponse<String>> each : running) {
            assertThat(each.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aStreamIsRefusedByItsStatus() throws Exception {
        occupied();
        try (EventReader events = new EventReader(port, "/v1/ask", QUESTION)) {
            assertThat(events.status()).isEqualTo(503);
            assertThat(events.header("retry-after")).isPresent();
        }
    }

    @Test
    void aClientThatLeavesMakesRoom() throws Exception {
        SERVICES.answer.hold("POST /v1/answers", written);
        try (EventReader events = new EventReader(port, "/v1/ask", QUESTION)) {
            events.next("passages");
            assertThat(running("ask")).isEqualTo(1);
        }
        await(0);
    }

    @Test
    void openAiClientsAreToldInTheirForm() throws Exception {
        occupied();
        HttpResponse<String> answer = send(
                "/v1/chat/completions",
                Map.of(
                        "model",
                        Services.COLLECTION,
                        "messages",
                        List.of(Map.of("role", "user", "content", "How much is a bike?"))));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 2L);
        JsonNode error = WireServer.JSON.readTree(answer.body()).get("error");
        assertThat(error.get("code").asString()).isEqualTo("overloaded");
        assertThat(error.get("type").asString()).isEqualTo("server_error");
    }

    @Test
    void searchesHaveRoomOfTheirOwn() throws Exception {
        occupied();
        assertThat(send("/v1/search", QUESTION).statusCode()).isEqualTo(200);

        SERVICES.retrieval.hold("POST /v1/search", written);
        Future<HttpResponse<String>> first = begin(1, "/v1/search", QUESTION).getFirst();
        TimeUnit.MILLISECONDS.sleep(100);
        assertThat(send("/v1/search", QUESTION).statusCode()).isEqualTo(503);
        written.countDown();
        assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }
}

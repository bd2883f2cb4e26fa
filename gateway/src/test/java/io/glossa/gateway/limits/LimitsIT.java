package io.glossa.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.glossa.gateway.EventReader;
import io.glossa.gateway.GatewayApplication;
import io.glossa.gateway.GatewayTest;
import io.glossa.gateway.Services;
import io.glossa.gateway.TestDatabase;
import io.glossa.gateway.WireServer;
import io.glossa.gateway.store.Store;
import io.glossa.wire.answer.AnswerRequest;
import io.glossa.wire.answer.AnswerResponse.Writer;
import io.glossa.wire.answer.Evidence;
import io.glossa.wire.answer.Usage;
import io.glossa.wire.key.CreatedKey;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What a key may ask for, and what it is told when that is used up. */
@TestPropertySource(
        properties = {
            "glossa.gateway.limits.requests-per-minute=5",
            "glossa.gateway.limits.concurrent-asks=1",
            "glossa.gateway.limits.ingest-per-hour=2000B",
            "glossa.gateway.stream.heartbeat=100ms"
        })
class LimitsIT extends GatewayTest {

    private static final Optional<TestDatabase> DATABASE = TestDatabase.fresh();
    private static final Map<String, String> QUESTION =
            Map.of("question", "How much is a bike?", "collection", Services.COLLECTION);
    private static final String DOCUMENT = "/v1/collections/handbook/documents/new";
    private static final int MUCH = 1_000;

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private Store store;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.ifPresent(database -> database.addTo(properties));
    }

    @BeforeEach
    void needsDatabase() {
        assumeThat(DATABASE).as("a PostgreSQL server").isPresent();
        SERVICES.retrieval.onRaw(
                "PUT " + DOCUMENT,
                body -> WireServer.Reply.json(
                        200, "{\"id\":\"new\",\"version\":1,\"language\":\"de\",\"passages\":1,\"sentences\":1}"));
    }

    @AfterEach
    void close() {
        http.close();
    }

    private String key(Map<String, ?> limits) {
        return Objects.requireNonNull(post(
                                "/v1/keys",
                                Map.of(
                                        "name",
                                        "limited",
                                        "rights",
                                        List.of("READ", "WRITE"),
                                        "principals",
                                        List.of("*"),
                                        "limits",
                                        limits))
                        .expectStatus()
                        .isCreated()
                        .expectBody(CreatedKey.class)
                        .returnResult()
                        .getResponseBody())
                .key();
    }

    private static HttpRequest.Builder request(int port, String key, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> get(int port, String key, String path) throws Exception {
        return http.send(request(port, key, path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String key, String path, Object body) throws Exception {
        BodyPublisher json = BodyPublishers.ofString(WireServer.JSON.writeValueAsString(body));
        return http.send(request(port, key, path).POST(json).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> put(String key, BodyPublisher body) throws Exception {
        return http.send(request(port, key, DOCUMENT).PUT(body).build(), BodyHandlers.ofString());
    }

    /** A document whose request has so many bytes. */
    private static BodyPublisher document(int bytes) {
        String empty = "{\"title\":\"t\",\"text\":\"\"}";
        return BodyPublishers.ofString(empty.replace("\"\"", "\"" + "a".repeat(bytes - empty.length()) + "\""));
    }

    /** Asks until it is refused. */
    private HttpResponse<String> exhaust(int port, String key, String path) throws Exception {
        for (int i = 0; i < MUCH; i++) {
            HttpResponse<String> answer = get(port, key, path);
            if (answer.statusCode() != 200) {
                return answer;
            }
        }
        throw new AssertionError("Never refused");
    }

    private static long retryAfter(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        return answer.headers().firstValueAsLong("Retry-After").orElseThrow();
    }

    private double refused(String limit) {
        return metrics.counter("glossa.limits.refused", "limit", limit).count();
    }

    @Test
    void whoWantsEventsIsToldOfARefusalByAProblem() throws Exception {
        String key = key(Map.of("requestsPerMinute", 1));
        exhaust(port, key, "/v1/collections/handbook");

        BodyPublisher question = BodyPublishers.ofString(WireServer.JSON.writeValueAsString(QUESTION));
        HttpResponse<String> refused = http.send(
                request(port, key, "/v1/ask")
                        .header("Accept", "text/event-stream")
                        .POST(question)
                        .build(),
                BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("https://glossa.dev/problems/rate-limited");
    }

    @Test
    void requestsBeyondTheLimitAreRefusedUntilTheTimeThatIsTold() throws Exception {
        String key = key(Map.of("requestsPerMinute", 40));
        double before = refused("requests");

        HttpResponse<String> refused = exhaust(port, key, "/v1/collections");

        JsonNode problem = WireServer.JSON.readTree(refused.body());
        assertThat(problem.get("type").asString()).isEqualTo("https://glossa.dev/problems/rate-limited");
        assertThat(problem.get("limit").asString()).isEqualTo("requestsPerMinute");
        assertThat(refused("requests")).isEqualTo(before + 1);
        long seconds = retryAfter(refused);
        assertThat(seconds).isBetween(1L, 2L);
        TimeUnit.SECONDS.sleep(seconds);
        assertThat(get(port, key, "/v1/collections").statusCode()).isEqualTo(200);
    }

    @Test
    void aKeysOwnLimitStandsForTheUsualOne() throws Exception {
        String usual = key(Map.of());
        String own = key(Map.of("requestsPerMinute", 50));
        for (int i = 0; i < 5; i++) {
            assertThat(get(port, usual, "/v1/collections").statusCode()).isEqualTo(200);
        }
        assertThat(retryAfter(get(port, usual, "/v1/collections"))).isBetween(1L, 12L);
        for (int i = 0; i < 20; i++) {
            assertThat(get(port, own, "/v1/collections").statusCode()).isEqualTo(200);
            assertThat(get(port, KEY, "/v1/collections").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void tokensAreChargedWhenTheyAreKnownAndMadeUpForBeforeTheNextQuestion() throws Exception {
        String key = key(Map.of("tokensPerDay", 1000, "requestsPerMinute", 1000));
        usesTokens(new Usage(900, 60, false));
        HttpResponse<String> answered = post(key, "/v1/ask", QUESTION);
        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(WireServer.JSON
                        .readTree(answered.body())
                        .at("/usage/promptTokens")
                        .asInt())
                .isEqualTo(900);

        // Forty are left, which is enough to ask for more.
        assertThat(post(key, "/v1/ask", QUESTION).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = post(key, "/v1/ask", QUESTION);

        JsonNode problem = WireServer.JSON.readTree(refused.body());
        assertThat(problem.get("limit").asString()).isEqualTo("tokensPerDay");
        // 920 tokens beyond the limit are there again after 920 thousandths of a day.
        assertThat(retryAfter(refused)).isBetween(70_000L, 86_400L);
        assertThat(post(key, "/v1/translate", Map.of("texts", List.of("a"), "target", "de"))
                        .statusCode())
                .isEqualTo(429);
        assertThat(get(port, key, "/v1/collections").statusCode()).isEqualTo(200);
        assertThat(post(KEY, "/v1/ask", QUESTION).statusCode()).isEqualTo(200);
    }

    private static void usesTokens(Usage usage) {
        SERVICES.answer.on("POST /v1/answers", AnswerRequest.class, request -> {
            Evidence evidence = request.evidence().getFirst();
            return Services.answered(evidence.text(), evidence, Writer.MODEL, evidence.language())
                    .withUsage(usage);
        });
    }

    @Test
    void twoGatewaysShareOneBucket() throws Exception {
        TestDatabase database = DATABASE.orElseThrow();
        try (ConfigurableApplicationContext second = new SpringApplicationBuilder(GatewayApplication.class)
                .run(
                        "--server.port=0",
                        "--glossa.gateway.store.jdbc-url=" + database.url(),
                        "--glossa.gateway.store.username=" + database.user(),
                        "--glossa.gateway.store.password=" + database.password(),
                        "--spring.http.serviceclient.retrieval.base-url=" + SERVICES.retrieval.address())) {
            int other = second.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            String key = key(Map.of("requestsPerMinute", 60));
            long begun = System.nanoTime();
            int granted = 0;
            boolean refused = false;
            for (int i = 0; !refused && i < MUCH; i++) {
                refused = get(i % 2 == 0 ? port : other, key, "/v1/collections").statusCode() == 429;
                granted += refused ? 0 : 1;
            }
            double filledMeanwhile = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;

            // A twentieth of 60 may be beyond it at each.
            assertThat((double) granted).isBetween(60 - 3.0, 60 + 2 * 3 + filledMeanwhile + 1);
        }
    }

    @Test
    void openAiClientsAndModelsAreToldInTheirForm() throws Exception {
        String key = key(Map.of("requestsPerMinute", 3));

        HttpResponse<String> refused = exhaust(port, key, "/v1/models");

        JsonNode error = WireServer.JSON.readTree(refused.body()).get("error");
        assertThat(error.get("code").asString()).isEqualTo("rate_limit_exceeded");
        assertThat(error.get("type").asString()).isEqualTo("rate_limit_error");
        assertThat(retryAfter(refused)).isBetween(1L, 20L);
        HttpResponse<String> tool = post(key, "/mcp", Map.of("jsonrpc", "2.0", "id", 1, "method", "tools/list"));
        assertThat(retryAfter(tool)).isBetween(1L, 20L);
        assertThat(WireServer.JSON.readTree(tool.body()).get("limit").asString())
                .isEqualTo("requestsPerMinute");
    }

    @Test
    void bytesBeyondTheLimitAreRefusedBeforeAnythingIsStored() throws Exception {
        String key = key(Map.of("requestsPerMinute", 100));
        assertThat(put(key, document(1500)).statusCode()).isEqualTo(200);
        int stored = SERVICES.retrieval.requests().size();

        HttpResponse<String> refused = put(key, document(1500));
        assertThat(retryAfter(refused)).isBetween(1500L, 1801L);
        assertThat(WireServer.JSON.readTree(refused.body()).get("limit").asString())
                .isEqualTo("ingestBytesPerHour");

        HttpResponse<String> upload = http.send(
                request(port, key, "/v1/collections/handbook/documents")
                        .setHeader("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofByteArray(new byte[1000]))
                        .build(),
                BodyHandlers.ofString());
        assertThat(upload.statusCode()).isEqualTo(429);
        assertThat(put(key, document(2001)).statusCode()).isEqualTo(413);
        HttpResponse<String> unsaid =
                put(key, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10])));
        assertThat(unsaid.statusCode()).isEqualTo(411);
        assertThat(SERVICES.retrieval.requests()).hasSize(stored);

        assertThat(put(key, document(400)).statusCode()).isEqualTo(200);
    }

    @Test
    void aStreamCountsUntilItsClientIsGone() throws Exception {
        String key = key(Map.of("requestsPerMinute", 1000));
        CountDownLatch written = new CountDownLatch(1);
        SERVICES.answer.hold("POST /v1/answers", written);
        try {
            try (EventReader events = new EventReader(port, "/v1/ask", QUESTION, key)) {
                events.next("passages");
                HttpResponse<String> second = post(key, "/v1/ask", QUESTION);
                assertThat(retryAfter(second)).isEqualTo(1);
                assertThat(WireServer.JSON.readTree(second.body()).get("limit").asString())
                        .isEqualTo("concurrentAsks");
                assertThat(post(key, "/v1/search", QUESTION).statusCode()).isEqualTo(200);
            }
            SERVICES.answer.hold("POST /v1/answers", new CountDownLatch(0));
            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            HttpResponse<String> next = post(key, "/v1/ask", QUESTION);
            while (next.statusCode() == 429 && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(50);
                next = post(key, "/v1/ask", QUESTION);
            }
            assertThat(next.statusCode()).isEqualTo(200);
        } finally {
            written.countDown();
        }
    }

    @Test
    void fullBucketsAreForgotten() throws Exception {
        String key = key(Map.of("requestsPerMinute", 1_000_000));
        assertThat(get(port, key, "/v1/collections").statusCode()).isEqualTo(200);
        int before = buckets();
        assertThat(before).isPositive();

        store.inTransaction(
                jdbc -> jdbc.sql("UPDATE gateway.bucket SET expires_at = 1").update());
        assertThat(store.forgetFullBuckets(MUCH)).isEqualTo(before);

        TimeUnit.MILLISECONDS.sleep(1100);
        assertThat(get(port, key, "/v1/collections").statusCode()).isEqualTo(200);
        assertThat(buckets()).isEqualTo(1);
    }

    private int buckets() {
        return store.inTransaction(jdbc -> jdbc.sql("SELECT count(*) FROM gateway.bucket")
                .query(Integer.class)
                .single());
    }
}

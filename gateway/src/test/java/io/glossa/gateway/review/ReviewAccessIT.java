package io.glossa.gateway.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.glossa.gateway.GatewayTest;
import io.glossa.gateway.Services;
import io.glossa.gateway.TestDatabase;
import io.glossa.gateway.WireServer;
import io.glossa.gateway.WireServer.Reply;
import io.glossa.wire.Warning;
import io.glossa.wire.retrieval.ReaderHeaders;
import io.glossa.wire.translation.TranslationRequest;
import io.glossa.wire.translation.TranslationResponse;
import io.glossa.wire.translation.TranslationResponse.Translation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A held answer is for those who may see what it is made of: here the document is Anna's, and tenants have one each. */
@TestPropertySource(properties = "glossa.gateway.ask.claims-of.handbook=hold-all")
class ReviewAccessIT extends GatewayTest {

    /** Tenant, a slash, and the only principal; none for one who sees everything of the tenant. */
    private static final String ANNA = "default/user:anna";

    private static final String BO = "default/user:bo";
    private static final Map<String, String> DECISION = Map.of("reviewer", "Ada", "reason", "Read it.");
    private static final Optional<TestDatabase> DATABASE = TestDatabase.fresh();

    private final Map<String, String> keys = new ConcurrentHashMap<>();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.ifPresent(database -> database.addTo(properties));
    }

    @BeforeEach
    void theDocumentIsAnnas() {
        assumeThat(DATABASE).as("a PostgreSQL server").isPresent();
        SERVICES.retrieval.onRaw("GET /v1/collections/handbook/documents/bike", body -> {
            String principals = SERVICES.retrieval.headers().getLast().getFirst(ReaderHeaders.PRINCIPALS);
            return principals == null || principals.equals("user%3Aanna")
                    ? Services.json(Services.document(1))
                    : Reply.problem(404, "unknown-document", "There is none.");
        });
        SERVICES.translation.onRaw("PUT /v1/reviewed-translations", body -> Reply.json(200, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {BO, "other/", "other/user:anna"})
    void reviewDoesNotExistForOtherReaders(String reader) {
        String review = held();

        for (Reading refused : List.of(
                send(reader, HttpMethod.GET, review, null),
                send(reader, HttpMethod.GET, review + "/answer", null),
                send(reader, HttpMethod.POST, review + "/approve", DECISION),
                send(reader, HttpMethod.POST, review + "/reject", DECISION),
                send(
                        reader,
                        HttpMethod.POST,
                        review + "/correct",
                        Map.of(
                                "reviewer", "Bo",
                                "reason", "No.",
                                "claims", List.of(Map.of("claim", 0, "text", "No.")))))) {
            assertThat(refused.status).as(refused.body.toString()).isEqualTo(404);
            assertThat(refused.body.toString()).doesNotContain("12 Euro");
        }
        assertThat(send(ANNA, HttpMethod.GET, review, null).body.get("status").asString())
                .isEqualTo("needs-review");
    }

    @Test
    void reviewIsForReadersOfItsSources() {
        String review = held();

        assertThat(send(ANNA, HttpMethod.GET, review, null).body.toString()).contains("12 Euro");
        assertThat(send(ANNA, HttpMethod.POST, review + "/approve", DECISION).status)
                .isEqualTo(200);
        assertThat(send(ANNA, HttpMethod.GET, review + "/answer", null).body.toString())
                .contains("12 Euro");
        assertThat(send(BO, HttpMethod.GET, review + "/answer", null).status).isEqualTo(404);
    }

    @Test
    void queueIsItsTenants() {
        String review = held();
        String id = review.substring(review.lastIndexOf('/') + 1);

        assertThat(send("default/", HttpMethod.GET, "/v1/reviews?limit=100", null)
                        .body
                        .toString())
                .contains(id);
        assertThat(send("other/", HttpMethod.GET, "/v1/reviews?limit=100", null)
                        .body
                        .get("reviews"))
                .isEmpty();
    }

    @Test
    void aClientsOwnTextIsForReviewersWhoSeeEveryDocument() {
        SERVICES.translation.on(
                "POST /v1/translate",
                TranslationRequest.class,
                request -> new TranslationResponse(List.of(new Translation(
                        "Of Anna's document.", Services.GERMAN, "test", List.of(new Warning("number-differs", "1"))))));
        String id = send(
                        ANNA,
                        HttpMethod.POST,
                        "/v1/translate",
                        Map.of("texts", List.of("Aus Annas Dokument."), "target", "en", "collection", "handbook"))
                .body
                .at("/translations/0/reviewId")
                .asString();
        String review = "/v1/reviews/" + id;

        for (Reading refused : List.of(
                send(BO, HttpMethod.GET, review, null),
                send(BO, HttpMethod.POST, review + "/approve", DECISION),
                send("other/", HttpMethod.GET, review, null),
                send("other/", HttpMethod.GET, review + "/translation", null))) {
            assertThat(refused.status).isEqualTo(404);
            assertThat(refused.body.toString()).doesNotContain("Dokument", "document.");
        }
        String queue = "/v1/reviews?limit=100";
        assertThat(send(BO, HttpMethod.GET, queue, null).body.toString()).doesNotContain(id);
        assertThat(send("default/", HttpMethod.GET, queue, null).body.toString())
                .contains(id, "Aus Annas Dokument.");
        assertThat(send("default/", HttpMethod.POST, review + "/approve", DECISION).status)
                .isEqualTo(200);
        assertThat(send(ANNA, HttpMethod.GET, review + "/translation", null)
                        .body
                        .get("text")
                        .asString())
                .isEqualTo("Of Anna's document.");
    }

    /** @return the path of a review that waits */
    private String held() {
        JsonNode response = send(
                        ANNA,
                        HttpMethod.POST,
                        "/v1/ask",
                        Map.of("question", "How much is a bike?", "collection", "handbook", "mode", "direct"))
                .body;
        return "/v1/reviews/" + response.get("review").asString();
    }

    private record Reading(int status, JsonNode body) {}

    private Reading send(String reader, HttpMethod method, String path, @Nullable Object body) {
        var request = clientWith(keys.computeIfAbsent(reader, this::createKey))
                .method(method)
                .uri(path);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        var result = request.exchange().expectBody().returnResult();
        return new Reading(result.getStatus().value(), WireServer.JSON.readTree(result.getResponseBody()));
    }

    private String createKey(String reader) {
        String[] parts = reader.split("/", 2);
        byte[] created = client.post()
                .uri("/v1/keys")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "name",
                        "a reader",
                        "tenant",
                        parts[0],
                        "rights",
                        List.of("READ", "REVIEW"),
                        "principals",
                        List.of(parts[1].isEmpty() ? "*" : parts[1])))
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return WireServer.JSON.readTree(created).get("key").asString();
    }
}

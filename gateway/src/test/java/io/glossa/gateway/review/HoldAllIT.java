package io.glossa.gateway.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.gateway.GatewayTest;
import io.glossa.gateway.Services;
import io.glossa.gateway.WireServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A collection whose every answer is held, at a gateway whose database is away. */
@TestPropertySource(
        properties = {
            "glossa.gateway.ask.claims-of.handbook=hold-all",
            "glossa.gateway.store.jdbc-url=jdbc:postgresql://127.0.0.1:1/none"
        })
class HoldAllIT extends GatewayTest {

    @Test
    void whatCannotBeHeldIsNotShownEither() {
        JsonNode problem = WireServer.JSON.readTree(
                post("/v1/ask", Map.of("question", "How much?", "collection", Services.COLLECTION))
                        .expectStatus()
                        .isEqualTo(503)
                        .expectBody()
                        .returnResult()
                        .getResponseBody());

        assertThat(problem.get("service").asString()).isEqualTo("database");
        assertThat(problem.get("type").asString()).isEqualTo("https://glossa.dev/problems/database-unavailable");
        assertThat(problem.toString()).doesNotContain("12 Euro");
    }

    @Test
    void aTranslationThatCannotBeHeldIsNotShownEither() {
        JsonNode problem = WireServer.JSON.readTree(post(
                        "/v1/translate",
                        Map.of("texts", List.of("Guten Tag"), "target", "en", "collection", Services.COLLECTION))
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .returnResult()
                .getResponseBody());

        assertThat(problem.get("type").asString()).isEqualTo("https://glossa.dev/problems/database-unavailable");
        assertThat(problem.toString()).doesNotContain("en[Guten Tag]");
    }

    @Test
    void questionsToOtherCollectionsAreAnswered() {
        SERVICES.retrieval.onRaw(
                "POST /v1/collections/other/quotes", body -> WireServer.Reply.json(200, "{\"verbatim\": [true]}"));

        assertThat(ask(Map.of("collection", "other", "mode", "direct", "answerLanguage", "de"))
                        .get("status")
                        .asString())
                .isEqualTo("answered");
    }

    @Test
    void theQueueSaysThatItIsAway() {
        client.method(HttpMethod.GET)
                .uri("/v1/reviews")
                .exchange()
                .expectStatus()
                .isEqualTo(503);
    }
}

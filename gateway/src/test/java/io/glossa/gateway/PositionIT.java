package io.glossa.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.gateway.WireServer.Reply;
import io.glossa.wire.retrieval.DocumentReceipt;
import io.glossa.wire.retrieval.Position;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** What a write answers reaches the client, and comes with its next question to the search. */
class PositionIT extends GatewayTest {

    private static final String POSITION = "16/B374D848";
    private static final String BIKE = "/v1/collections/handbook/documents/bike";

    @Test
    void whatAWriteAnswersReachesTheClient() {
        SERVICES.retrieval.onRaw(
                "PUT " + BIKE,
                body -> Services.json(
                                new DocumentReceipt("bike", 1, DocumentReceipt.Status.CREATED, Services.GERMAN, 1, 2))
                        .with(Position.HEADER, POSITION));
        SERVICES.retrieval.onRaw(
                "DELETE " + BIKE,
                body -> new Reply(204, "application/json", new byte[0], Map.of(Position.HEADER, POSITION)));

        client.put()
                .uri(BIKE)
                .body(Map.of("text", Services.TEXT))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(Position.HEADER, POSITION);
        client.delete()
                .uri(BIKE)
                .exchange()
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueEquals(Position.HEADER, POSITION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/search", "/v1/ask", "/v1/ask streamed", "/v1/chat/completions"})
    void searchOfARequestGetsIt(String path) {
        Map<String, Object> body = path.endsWith("completions")
                ? Map.of(
                        "model",
                        Services.COLLECTION,
                        "messages",
                        List.of(Map.of("role", "user", "content", "How much is a bike?")))
                : Map.of("question", "How much is a bike?", "collection", Services.COLLECTION);

        client.post()
                .uri(path.split(" ")[0])
                .accept(path.endsWith("streamed") ? MediaType.TEXT_EVENT_STREAM : MediaType.APPLICATION_JSON)
                .header(Position.HEADER, POSITION)
                .body(body)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();

        List<String> requests = SERVICES.retrieval.requests();
        assertThat(SERVICES.retrieval
                        .headers()
                        .get(requests.indexOf("POST /v1/search"))
                        .get(Position.HEADER))
                .containsExactly(POSITION);
    }

    @Test
    void whatNoWriteAnsweredIsRefused() {
        ProblemDetail problem = client.post()
                .uri("/v1/search")
                .header(Position.HEADER, "yesterday")
                .body(Map.of("question", "How much is a bike?", "collection", Services.COLLECTION))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .returnResult(ProblemDetail.class)
                .getResponseBody();

        assertThat(problem.getType()).hasToString("https://glossa.dev/problems/invalid-request");
        assertThat(problem.getProperties()).containsEntry("field", Position.HEADER);
        assertThat(SERVICES.searches).isEmpty();
    }
}

package io.glossa.gateway.uistream;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.gateway.EventReader;
import io.glossa.gateway.EventReader.Event;
import io.glossa.gateway.GatewayTest;
import io.glossa.gateway.WireServer.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class UiStreamIT extends GatewayTest {

    private static final Map<String, Object> BODY = Map.of(
            "id", "chat-1",
            "trigger", "submit-message",
            "collection", "handbook",
            "messages",
                    List.of(Map.of(
                            "id",
                            "m1",
                            "role",
                            "user",
                            "parts",
                            List.of(Map.of("type", "text", "text", "How much is a bike?")))));

    @LocalServerPort
    private int port;

    @Test
    void theMessageHasItsSourcesItsTextAndItsCitations() throws Exception {
        try (EventReader events = new EventReader(port, "/v1/chat/ui-stream", BODY)) {
            assertThat(events.header("x-vercel-ai-ui-message-stream")).contains("v1");
            List<Event> all = events.rest();
            assertThat(all.getLast().data()).isEqualTo("[DONE]");
            List<JsonNode> chunks = all.subList(0, all.size() - 1).stream()
                    .map(Event::json)
                    .filter(chunk -> !chunk.get("type").asString().equals("data-stage"))
                    .toList();
            assertThat(chunks.stream()
                            .map(chunk -> chunk.get("type").asString())
                            .distinct())
                    .containsExactly(
                            "start",
                            "start-step",
                            "data-passages",
                            "source-document",
                            "source-url",
                            "text-start",
                            "text-delta",
                            "text-end",
                            "data-citations",
                            "data-answer",
                            "finish-step",
                            "finish");
            JsonNode answer = only("data-answer", chunks).get("data");
            assertThat(only("text-delta", chunks).get("delta")).isEqualTo(answer.at("/answer/text"));
            assertThat(only("data-citations", chunks).at("/data/claims")).isEqualTo(answer.get("claims"));
            assertThat(only("source-url", chunks).get("url").asString())
                    .endsWith("/#/collections/handbook/documents/bike?start=12&end=42");
        }
    }

    @Test
    void aFailureIsAnErrorChunk() throws Exception {
        SERVICES.answer.onRaw(
                "POST /v1/answers", body -> Reply.problem(503, "model-server-down", "The model server is down."));

        try (EventReader events = new EventReader(port, "/v1/chat/ui-stream", BODY)) {
            List<Event> all = events.rest();
            assertThat(all.get(all.size() - 2).json().get("errorText").asString())
                    .isEqualTo("The model server is down.");
        }
    }

    @Test
    void aMessageWithoutACollectionOrATextIsRefused() {
        post("/v1/chat/ui-stream", Map.of("messages", List.of()))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("messages");
        post("/v1/chat/ui-stream", Map.of("messages", BODY.get("messages")))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("collection");
    }

    private static JsonNode only(String type, List<JsonNode> chunks) {
        return chunks.stream()
                .filter(chunk -> chunk.get("type").asString().equals(type))
                .reduce((a, b) -> {
                    throw new AssertionError("Two chunks " + type);
                })
                .orElseThrow();
    }
}

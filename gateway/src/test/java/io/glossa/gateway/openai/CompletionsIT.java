package io.glossa.gateway.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.gateway.EventReader;
import io.glossa.gateway.EventReader.Event;
import io.glossa.gateway.GatewayTest;
import io.glossa.gateway.Services;
import io.glossa.gateway.WireServer;
import io.glossa.gateway.WireServer.Reply;
import io.glossa.wire.answer.AnswerRequest;
import io.glossa.wire.answer.AnswerResponse.Writer;
import io.glossa.wire.answer.Evidence;
import io.glossa.wire.answer.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CompletionsIT extends GatewayTest {

    private static final String BODY = """
            {"model": "handbook", "temperature": 0.2, "n": 1, "user": "u", "messages": [
              {"role": "system", "content": "Be brief."},
              {"role": "user", "content": "Earlier?"},
              {"role": "assistant", "content": "Yes.", "tool_calls": []},
              {"role": "user", "content": [{"type": "text", "text": "How much is a bike?"}]}]}""";

    @LocalServerPort
    private int port;

    @Test
    void theLastMessageIsAnsweredWithItsCitationsAsAnnotations() {
        JsonNode completion = complete(BODY);
        ObjectNode response = (ObjectNode) ask(Map.of());
        response.remove(List.of("id", "timings"));

        assertThat(completion.get("object").asString()).isEqualTo("chat.completion");
        assertThat(completion.get("model").asString()).isEqualTo("handbook");
        JsonNode choice = completion.at("/choices/0");
        assertThat(choice.get("finish_reason").asString()).isEqualTo("stop");
        assertThat(choice.at("/message/content").asString()).isEqualTo("en[Das Rad kostet 12 Euro am Tag.]");
        JsonNode annotation = choice.at("/message/annotations/0");
        assertThat(annotation.get("type").asString()).isEqualTo("url_citation");
        assertThat(annotation.at("/url_citation/title").asString()).isEqualTo("Räder");
        assertThat(annotation.at("/url_citation/url").asString())
                .isEqualTo("http://localhost:%d/#/collections/handbook/documents/bike?start=12&end=42".formatted(port));
        assertThat(annotation.at("/url_citation/end_index").asInt())
                .isEqualTo(choice.at("/message/content").asString().length());
        ObjectNode whole = (ObjectNode) completion.get("glossa");
        whole.remove(List.of("id", "timings"));
        assertThat(whole).isEqualTo(response);
        assertThat(SERVICES.searches.getFirst().question()).isEqualTo("How much is a bike?");
    }

    @Test
    void theChunksOfAStreamAddUpToTheCompletion() throws Exception {
        JsonNode completion = complete(BODY);
        List<Event> events = stream(Map.of());

        assertThat(events.getLast().data()).isEqualTo("[DONE]");
        List<JsonNode> chunks =
                events.subList(0, events.size() - 1).stream().map(Event::json).toList();
        assertThat(chunks)
                .allSatisfy(chunk -> assertThat(chunk.get("object").asString()).isEqualTo("chat.completion.chunk"));
        assertThat(chunks.stream().map(chunk -> chunk.get("id").asString()).distinct())
                .hasSize(1);
        assertThat(chunks.getFirst().at("/choices/0/delta/role").asString()).isEqualTo("assistant");
        assertThat(chunks.stream()
                        .map(chunk -> chunk.at("/choices/0/delta/content").asString(""))
                        .collect(Collectors.joining()))
                .isEqualTo(completion.at("/choices/0/message/content").asString());
        JsonNode last = chunks.getLast();
        assertThat(last.at("/choices/0/finish_reason").asString()).isEqualTo("stop");
        // Each client's links lead to the name by which it reached the gateway.
        assertThat(last.at("/choices/0/delta/annotations").toString())
                .isEqualTo(completion
                        .at("/choices/0/message/annotations")
                        .toString()
                        .replace("localhost", "127.0.0.1"));
        assertThat(last.at("/glossa/claims")).isEqualTo(completion.at("/glossa/claims"));
    }

    /** What the chat page Open WebUI 0.11 sends, and reads: the deltas' texts, and a source of each annotation. */
    @Test
    void openWebUiGetsTheTextAndItsSources() throws Exception {
        List<JsonNode> chunks = stream(Map.of(
                        "stream_options", Map.of("include_usage", true),
                        "temperature", 0.7,
                        "max_tokens", 512,
                        "tools", List.of(),
                        "metadata", Map.of("chat_id", "c"),
                        "user", Map.of("name", "Ada", "role", "admin")))
                .stream()
                .filter(event -> !event.data().equals("[DONE]"))
                .map(Event::json)
                .toList();

        assertThat(chunks).noneMatch(chunk -> chunk.has("error"));
        // As OpenAI's does, the chunk with the usage that was asked for comes last and has no choice.
        assertThat(chunks.getLast().get("choices").isEmpty()).isTrue();
        assertThat(chunks.getLast().get("usage").isObject()).isTrue();
        assertThat(chunks.subList(0, chunks.size() - 1))
                .allSatisfy(chunk ->
                        assertThat(chunk.at("/choices/0/delta").isObject()).isTrue());
        assertThat(chunks.stream()
                        .map(chunk -> chunk.at("/choices/0/delta/content").asString(""))
                        .collect(Collectors.joining()))
                .isEqualTo("en[Das Rad kostet 12 Euro am Tag.]");
        assertThat(chunks.stream()
                        .flatMap(chunk ->
                                chunk.at("/choices/0/delta/annotations").valueStream())
                        .filter(annotation -> annotation.get("type").asString().equals("url_citation"))
                        .map(annotation -> annotation.get("url_citation"))
                        .map(source -> source.get("title").asString() + " "
                                + source.get("url").asString()))
                .containsExactly("Räder http://127.0.0.1:%d/#/collections/handbook/documents/bike?start=12&end=42"
                        .formatted(port));
        // It takes a call of a tool for one that it has to make itself.
        assertThat(chunks).noneMatch(chunk -> chunk.at("/choices/0/delta").has("tool_calls"));
    }

    @Test
    void tokensAreThoseThatTheModelTook() throws Exception {
        assertThat(complete(BODY).at("/usage/total_tokens").asInt(-1)).isZero();
        SERVICES.answer.on("POST /v1/answers", AnswerRequest.class, request -> {
            Evidence evidence = request.evidence().getFirst();
            return Services.answered(evidence.text(), evidence, Writer.EXTRACTIVE, evidence.language())
                    .withUsage(new Usage(70, 12, false));
        });

        JsonNode usage = complete(BODY).get("usage");
        List<Event> events = stream(Map.of("stream_options", Map.of("include_usage", true)));

        assertThat(usage.get("prompt_tokens").asInt()).isEqualTo(70);
        assertThat(usage.get("completion_tokens").asInt()).isEqualTo(12);
        assertThat(usage.get("total_tokens").asInt()).isEqualTo(82);
        JsonNode last = events.get(events.size() - 2).json();
        assertThat(last.get("choices")).isEmpty();
        assertThat(last.get("usage")).isEqualTo(usage);
    }

    @Test
    void theExtensionFieldSetsWhatACompletionHasNoPlaceFor() {
        ObjectNode body = (ObjectNode) WireServer.JSON.readTree(BODY);
        body.putPOJO("glossa", Map.of("answerLanguage", "vi", "mode", "direct", "offsets", "code-point"));

        JsonNode completion = complete(WireServer.JSON.writeValueAsString(body));

        assertThat(completion.at("/glossa/answer/language").asString()).isEqualTo("vi");
        assertThat(completion.at("/glossa/mode/requested").asString()).isEqualTo("direct");
        assertThat(completion.at("/glossa/offsets").asString()).isEqualTo("code-point");
        assertThat(completion
                        .at("/choices/0/message/annotations/0/url_citation/url")
                        .asString())
                .endsWith("&offsets=code-point");
    }

    @Test
    void everyCollectionIsAModel() {
        JsonNode models = WireServer.JSON.readTree(client.get()
                .uri("/v1/models")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());

        assertThat(models.at("/data/0/id").asString()).isEqualTo("handbook");
        assertThat(models.at("/data/0/object").asString()).isEqualTo("model");
        client.get()
                .uri("/v1/models/handbook")
                .exchange()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo("handbook");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            model          | {"messages": [{"role": "user", "content": "q"}]}
            messages       | {"model": "c"}
            messages       | {"model": "c", "messages": [{"role": "system", "content": "q"}]}
            messages       | {"model": "c", "messages": [{"role": "user", "content": ""}]}
            messages       | {"model": "c", "messages": [{"role": "user", "content": "a\\u0000"}]}
            messages       | {"model": "c", "messages": [{"role": "user", "content": [{"type": "image_url"}]}]}
            glossa.mode    | {"model": "c", "glossa": {"mode": "best"}, "messages": [{"role": "user", "content": "q"}]}
            answerLanguage | {"model": "c", "glossa": {"answerLanguage": "xx"}, "messages": [{"role": "user", "content": "q"}]}
            """)
    void aBadRequestIsRefusedInOpenAisForm(String param, String body) {
        error(post("/v1/chat/completions", body), 400)
                .jsonPath("$.error.type")
                .isEqualTo("invalid_request_error")
                .jsonPath("$.error.param")
                .isEqualTo(param);
        assertThat(SERVICES.retrieval.requests()).isEmpty();
    }

    @Test
    void anUnknownCollectionIsAModelNotFoundStreamedOrNot() throws Exception {
        SERVICES.retrieval.onRaw(
                "POST /v1/search", body -> Reply.problem(404, "unknown-collection", "There is no collection 'c'."));

        error(post("/v1/chat/completions", BODY), 404)
                .jsonPath("$.error.code")
                .isEqualTo("model_not_found")
                .jsonPath("$.error.message")
                .isEqualTo("There is no collection 'c'.");
        ObjectNode body = (ObjectNode) WireServer.JSON.readTree(BODY);
        body.put("stream", true);
        error(post("/v1/chat/completions", WireServer.JSON.writeValueAsString(body)), 404);
    }

    @Test
    void aFailureInTheMiddleOfAStreamIsAnErrorChunk() throws Exception {
        SERVICES.answer.onRaw(
                "POST /v1/answers", body -> Reply.problem(503, "model-server-down", "The model server is down."));

        JsonNode last = stream(Map.of()).getLast().json();

        assertThat(last.at("/error/type").asString()).isEqualTo("server_error");
        assertThat(last.at("/error/code").asString()).isEqualTo("model_server_down");
        assertThat(last.at("/error/message").asString()).isEqualTo("The model server is down.");
    }

    private JsonNode complete(String body) {
        return WireServer.JSON.readTree(post("/v1/chat/completions", body)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private List<Event> stream(Map<String, ?> more) throws Exception {
        Map<String, Object> body = new java.util.HashMap<>(more);
        body.putAll(Map.of(
                "model",
                "handbook",
                "stream",
                true,
                "messages",
                List.of(Map.of("role", "user", "content", "How much is a bike?"))));
        try (EventReader events = new EventReader(port, "/v1/chat/completions", body)) {
            return new ArrayList<>(events.rest());
        }
    }

    private static RestTestClient.BodyContentSpec error(RestTestClient.ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.error.message")
                .isNotEmpty();
    }
}

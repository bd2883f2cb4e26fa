package io.glossa.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Two readers with a key each and one question, through the gateway and the other services as processes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {

    private static final String QUESTION = "Wie lautet das Kennwort des Tresors von Lindau?";
    private static final String ANNAS = "Zwulmigquast";
    private static final String BOS = "Brindelfox";
    private static final Map<String, String> OTHERS = Map.of(ANNAS, BOS, BOS, ANNAS);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, String> keys = new HashMap<>();
    private HandbookStack stack;

    @BeforeAll
    void start() throws Exception {
        stack = HandbookStack.start("access-it");
        keys.put(ANNAS, createKey("user:anna"));
        keys.put(BOS, createKey("user:bo", "group:bank"));
        store("annas", ANNAS, "user:anna");
        store("bos", BOS, "group:bank");
    }

    private String createKey(String... principals) throws Exception {
        Map<String, Object> key = Map.of("name", "a reader", "rights", List.of("READ"), "principals", principals);
        return json.readTree(sendWith(stack.key(), "POST", "/v1/keys", key, "application/json")
                        .body())
                .get("key")
                .asString();
    }

    private void store(String id, String word, String principal) throws Exception {
        String path = "/v1/collections/vault/documents/" + id;
        Map<String, Object> document = Map.of(
                "title",
                "Tresor " + word,
                "language",
                "de",
                "text",
                "Das Kennwort des Tresors von Lindau lautet %s. Er wurde 1856 gebaut.".formatted(word),
                "principals",
                List.of(principal));
        assertThat(sendWith(stack.key(), "PUT", path, document, "application/json")
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    void stop() throws Exception {
        stack.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "Zwulmigquast, /v1/ask, application/json",
        "Brindelfox, /v1/ask, application/json",
        "Zwulmigquast, /v1/ask, text/event-stream",
        "Brindelfox, /v1/ask, text/event-stream",
        "Zwulmigquast, /v1/search, application/json",
        "Brindelfox, /v1/search, application/json"
    })
    void answerIsFromTheReadersDocumentAlone(String word, String path, String accepted) throws Exception {
        requireOwn(word, send(word, "POST", path, Map.of("collection", "vault", "question", QUESTION), accepted));
    }

    @ParameterizedTest
    @CsvSource({"Zwulmigquast, false", "Brindelfox, false", "Zwulmigquast, true", "Brindelfox, true"})
    void completionIsFromTheReadersDocumentAlone(String word, boolean streamed) throws Exception {
        Map<String, Object> body = Map.of(
                "model",
                "vault",
                "stream",
                streamed,
                "messages",
                List.of(Map.of("role", "user", "content", QUESTION)),
                "glossa",
                Map.of("offsets", "code-point"));

        requireOwn(word, send(word, "POST", "/v1/chat/completions", body, "*/*"));
    }

    @ParameterizedTest
    @CsvSource({"Zwulmigquast", "Brindelfox"})
    void userInterfacesStreamIsFromTheReadersDocumentAlone(String word) throws Exception {
        Map<String, Object> body = Map.of(
                "collection",
                "vault",
                "messages",
                List.of(Map.of("role", "user", "parts", List.of(Map.of("type", "text", "text", QUESTION)))));

        requireOwn(word, send(word, "POST", "/v1/chat/ui-stream", body, "*/*"));
    }

    @ParameterizedTest
    @CsvSource({"Zwulmigquast, ask", "Brindelfox, ask", "Zwulmigquast, search", "Brindelfox, search"})
    void toolIsForTheReaderWhoCallsIt(String word, String tool) throws Exception {
        Map<String, Object> call =
                Map.of("name", tool, "arguments", Map.of("question", QUESTION, "collection", "vault"));

        requireOwn(word, mcp(word, "tools/call", call));
    }

    @ParameterizedTest
    @CsvSource({"Zwulmigquast, annas, bos", "Brindelfox, bos, annas"})
    void resourcesAreTheReaders(String word, String own, String other) throws Exception {
        String documents = "glossa://collections/vault/documents";

        requireOwn(word, mcp(word, "resources/read", Map.of("uri", documents)));
        requireOwn(word, mcp(word, "resources/read", Map.of("uri", documents + "/" + own)));
        assertThat(mcp(word, "resources/read", Map.of("uri", documents + "/" + other))
                        .body())
                .doesNotContain(OTHERS.get(word));
    }

    private HttpResponse<String> mcp(String word, String method, Map<String, Object> parameters) throws Exception {
        return send(
                word,
                "POST",
                "/mcp",
                Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", parameters),
                "application/json, text/event-stream");
    }

    @ParameterizedTest
    @CsvSource({"Zwulmigquast, annas, bos", "Brindelfox, bos, annas"})
    void documentsAreTheReaders(String word, String own, String other) throws Exception {
        String documents = "/v1/collections/vault/documents";

        requireOwn(word, send(word, "GET", documents, null, "*/*"));
        requireOwn(word, send(word, "GET", documents + "/" + own, null, "*/*"));
        assertThat(send(word, "GET", documents + "/" + other, null, "*/*").statusCode())
                .isEqualTo(404);
        assertThat(json.readTree(send(word, "GET", "/v1/collections/vault", null, "*/*")
                                .body())
                        .get("documents")
                        .asInt())
                .isEqualTo(1);
        assertThat(send(word, "DELETE", documents + "/" + other, null, "*/*").statusCode())
                .isEqualTo(403);
    }

    private static void requireOwn(String word, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).contains(word).doesNotContain(OTHERS.get(word));
    }

    private HttpResponse<String> send(String word, String method, String path, Object body, String accepted)
            throws Exception {
        return sendWith(keys.get(word), method, path, body, accepted);
    }

    private HttpResponse<String> sendWith(String key, String method, String path, Object body, String accepted)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        RunningGateway.address(stack.state()).resolve(path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Accept", accepted)
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}

package io.glossa.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BadInputIT {

    private static final HttpClient http = HttpClient.newHttpClient();
    private static final JsonMapper json = new JsonMapper();

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start("--glossa.retrieval.maximum-document-size=20KB");
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\":               | 400 | malformed-json",
                "[]                       | 400 | malformed-json",
                "{\"text\":\"a\"} {}      | 400 | malformed-json",
                "{}                       | 400 | invalid-text",
                "{\"text\":\" \\n\"}      | 400 | invalid-text",
                "{\"text\":\"a\\u0000b\"} | 400 | invalid-text",
                "{\"text\":\"a\\ud83d\"}  | 400 | invalid-text",
                "{\"text\":\"a\",\"title\":\"\\udc00\"}             | 400 | invalid-text",
                "{\"text\":\"a\",\"metadata\":{\"k\":[\"\\u0000\"]}} | 400 | invalid-text",
                "{\"text\":\"a\",\"language\":\"no tag!\"}          | 400 | invalid-language-tag",
                "{\"text\":\"a\",\"id\":\"another\"}                | 400 | invalid-request"
            })
    void aBadDocumentIsRefusedAndMakesNoCollection(String body, int status, String type) throws Exception {
        HttpResponse<byte[]> response =
                send("PUT", "/v1/collections/bad/documents/x", body.getBytes(StandardCharsets.UTF_8));

        assertProblem(response, status, type);
        assertProblem(send("GET", "/v1/collections/bad", new byte[0]), 404, "unknown-collection");
    }

    @Test
    void aTextOverTheLimitIsRefused() throws Exception {
        byte[] body = "{\"text\":\"%s\"}".formatted("й ".repeat(8_000)).getBytes(StandardCharsets.UTF_8);

        assertProblem(send("PUT", "/v1/collections/bad/documents/x", body), 413, "content-too-large");
    }

    @Test
    void aBodyFarOverTheLimitIsRefusedUnread() throws Exception {
        assertProblem(send("PUT", "/v1/collections/bad/documents/x", new byte[2_000_000]), 413, "content-too-large");
    }

    @Test
    void invalidUtf8IsRefused() throws Exception {
        byte[] body = "{\"text\":\"a?b\"}".getBytes(StandardCharsets.ISO_8859_1);
        body[10] = (byte) 0xE9;

        assertProblem(send("PUT", "/v1/collections/bad/documents/x", body), 400, "malformed-json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"collection\":\"none\",\"question\":\"who?\"}              | 404 | unknown-collection",
                "{\"collection\":\"none\",\"question\":\"\"}                  | 400 | invalid-request",
                "{\"collection\":\"none\"}                                    | 400 | invalid-request",
                "{\"question\":\"who?\"}                                      | 400 | invalid-request",
                "{\"collection\":\"no/ne\",\"question\":\"who?\"}             | 400 | invalid-request",
                "{\"collection\":\"none\",\"question\":\"who?\",\"limit\":0}  | 400 | invalid-request",
                "{\"collection\":\"none\",\"question\":\"who?\",\"limit\":101}| 400 | invalid-request",
                "{\"collection\":\"none\",\"question\":\"a\\u0000\"}          | 400 | invalid-text",
                "{\"collection\":\"none\",\"question\":\"who?\",\"languages\":[\"*\"]} | 400 | invalid-language-tag"
            })
    void aBadSearchIsRefused(String body, int status, String type) throws Exception {
        assertProblem(send("POST", "/v1/search", body.getBytes(StandardCharsets.UTF_8)), status, type);
    }

    @Test
    void aQuestionOfAHundredKilobytesIsRefused() throws Exception {
        byte[] body = "{\"collection\":\"none\",\"question\":\"%s\"}"
                .formatted("why ".repeat(25_000))
                .getBytes(StandardCharsets.UTF_8);

        assertThat(send("POST", "/v1/search", body).statusCode()).isIn(400, 413);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /v1/collections/bad%20name/documents/x, 400, invalid-request",
        "PUT, /v1/collections/bad/documents/%20x, 400, invalid-request",
        "GET, /v1/collections/none, 404, unknown-collection",
        "GET, /v1/collections/none/documents/x, 404, unknown-collection",
        "DELETE, /v1/collections/none/documents/x, 404, unknown-collection",
        "PATCH, /v1/search, 405, invalid-request",
        "GET, /v1/nothing, 404, invalid-request"
    })
    void aBadPathIsRefused(String method, String path, int status, String type) throws Exception {
        byte[] body = "{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_8);

        assertProblem(send(method, path, method.equals("PUT") ? body : new byte[0]), status, type);
    }

    private static HttpResponse<byte[]> send(String method, String path, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest request = ServiceProcess.request(URI.create("http://127.0.0.1:" + service.port() + path))
                .header("Content-Type", "application/json")
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    private static void assertProblem(HttpResponse<byte[]> response, int status, String type) {
        JsonNode problem = json.readTree(response.body());
        assertThat(response.statusCode()).as(problem.toString()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.path("type").asString()).isEqualTo("https://glossa.dev/problems/" + type);
        assertThat(problem.path("detail").asString()).isNotBlank().doesNotContain("io.glossa", "tools.jackson");
    }
}

package io.glossa.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.gateway.WireServer.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What a client may get wrong: each time a problem of its own, and no service is asked. */
class BadInputIT extends GatewayTest {

    @LocalServerPort
    private int port;

    @AfterEach
    void nothingWasAsked() {
        assertThat(SERVICES.answer.requests()).isEmpty();
        assertThat(SERVICES.translation.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            malformed-json  |                | {"question": "q", "collection"
            malformed-json  |                | []
            malformed-json  |                | {"question": "q", "collection": "c"} {}
            unknown-field   |                | {"question": "q", "collection": "c", "lnaguage": "en"}
            invalid-request | question       | {"collection": "c"}
            invalid-request | question       | {"question": "", "collection": "c"}
            invalid-request | question       | {"question": " \\n\\u2003", "collection": "c"}
            invalid-request | question       | {"question": 7, "collection": "c"}
            invalid-request | question       | {"question": "a\\u0000b", "collection": "c"}
            invalid-request | question       | {"question": "a\\ud83db", "collection": "c"}
            invalid-request | question       | {"question": "a\\udeb2", "collection": "c"}
            invalid-request | collection     | {"question": "q"}
            invalid-request | collection     | {"question": "q", "collection": null}
            invalid-request | answerLanguage | {"question": "q", "collection": "c", "answerLanguage": "not a tag"}
            invalid-request | answerLanguage | {"question": "q", "collection": "c", "answerLanguage": "english"}
            invalid-request | answerLanguage | {"question": "q", "collection": "c", "answerLanguage": "xx"}
            invalid-request | answerLanguage | {"question": "q", "collection": "c", "answerLanguage": ""}
            invalid-request | languages[1]   | {"question": "q", "collection": "c", "languages": ["de", "?"]}
            invalid-request | languages      | {"question": "q", "collection": "c", "languages": [null]}
            invalid-request | mode           | {"question": "q", "collection": "c", "mode": "best"}
            invalid-request | offsets        | {"question": "q", "collection": "c", "offsets": "bytes"}
            invalid-request | limit          | {"question": "q", "collection": "c", "limit": 0}
            invalid-request | limit          | {"question": "q", "collection": "c", "limit": 51}
            invalid-request | limit          | {"question": "q", "collection": "c", "limit": 2.5}
            invalid-request | limit          | {"question": "q", "collection": "c", "limit": "5"}
            """)
    void aBadQuestionIsRefusedWithTheFieldThatIsWrong(String problem, String field, String body) {
        RestTestClient.BodyContentSpec answer = problem(post("/v1/ask", body), 400, problem);
        if (field != null) {
            answer.jsonPath("$.field").isEqualTo(field);
        }
        assertThat(SERVICES.retrieval.requests()).isEmpty();
    }

    @Test
    void aQuestionOfAHundredKilobytesIsRefused() {
        problem(post("/v1/ask", Map.of("question", "x".repeat(100_000), "collection", "c")), 400, "invalid-request")
                .jsonPath("$.detail")
                .isEqualTo("The question has 100000 characters; at most 4000 are allowed.");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] body = "{\"question\": \"Größe?\", \"collection\": \"c\"}".getBytes(StandardCharsets.ISO_8859_1);
        problem(post("/v1/ask", body), 400, "invalid-encoding");

        byte[] overlong = "{\"question\": \"a**b\", \"collection\": \"c\"}".getBytes(StandardCharsets.US_ASCII);
        overlong[15] = (byte) 0xC0;
        overlong[16] = (byte) 0x80;
        problem(post("/v1/ask", overlong), 400, "invalid-encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /v1/collections/a%2Fb HTTP/1.1", "GET /v1/co[llections HTTP/1.1", "GET /v1/%zz HTTP/1.1"})
    void whatTheServerRefusesItselfIsAProblemToo(String requestLine) throws IOException {
        assertThat(send(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff")
                .contains("application/problem+json")
                .contains("https://glossa.dev/problems/bad-request");
    }

    @Test
    void aHeaderThatIsTooLongIsAProblemToo() throws IOException {
        assertThat(send("GET /v1/models HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void wrongMethodsPathsAndTypesAreNamed() {
        problem(client.get().uri("/v1/ask").exchange(), 405, "method-not-allowed");
        problem(client.get().uri("/v1/nothing").exchange(), 404, "not-found");
        problem(
                client.post()
                        .uri("/v1/ask")
                        .contentType(MediaType.TEXT_PLAIN)
                        .body("q")
                        .exchange(),
                415,
                "unsupported-media-type");
    }

    @Test
    void anUnknownCollectionIsTheRetrievalServicesProblemHandedOn() {
        SERVICES.retrieval.onRaw(
                "POST /v1/search", body -> Reply.problem(404, "unknown-collection", "There is no collection 'c'."));

        problem(post("/v1/ask", Map.of("question", "q", "collection", "c")), 404, "unknown-collection");
        problem(post("/v1/search", Map.of("question", "q", "collection", "c")), 404, "unknown-collection");
    }

    @Test
    void aDocumentWithTextThatCannotBeStoredIsRefusedBeforeItTravels() {
        for (String body : new String[] {
            "{\"text\": \"a\\u0000\"}",
            "{\"text\": \"\\ud800\"}",
            "{\"text\": \"a\", \"title\": \"\\udc00\"}",
            "{\"text\": \"a\", \"metadata\": {\"k\": [\"\\u0000\"]}}",
            "{\"title\": \"no text\"}"
        }) {
            problem(
                    client.put()
                            .uri("/v1/collections/c/documents/d")
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(body)
                            .exchange(),
                    400,
                    "invalid-request");
        }
        assertThat(SERVICES.retrieval.requests()).isEmpty();
    }

    private static RestTestClient.BodyContentSpec problem(RestTestClient.ResponseSpec answer, int status, String name) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://glossa.dev/problems/" + name);
    }
}

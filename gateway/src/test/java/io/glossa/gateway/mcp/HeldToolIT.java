package io.glossa.gateway.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.glossa.gateway.GatewayTest;
import io.glossa.gateway.Services;
import io.glossa.gateway.TestDatabase;
import io.glossa.gateway.WireServer;
import io.glossa.wire.answer.AnswerRequest;
import io.glossa.wire.answer.AnswerResponse.Writer;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What a model's tool call tells of an answer that a person has to release. */
@TestPropertySource(properties = "glossa.gateway.ask.claims-of.handbook=hold-all")
class HeldToolIT extends GatewayTest {

    private static final String SAID = "Bikes are lent for twelve euros.";
    private static final Optional<TestDatabase> DATABASE = TestDatabase.fresh();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.ifPresent(database -> database.addTo(properties));
    }

    @Test
    void askTellsThatTheAnswerIsHeldAndNoneOfItsWords() {
        assumeThat(DATABASE).as("a PostgreSQL server").isPresent();
        SERVICES.answer.on(
                "POST /v1/answers",
                AnswerRequest.class,
                request -> Services.answered(
                        SAID, request.evidence().getFirst(), "12 Euro", Writer.MODEL, Services.ENGLISH));

        CallToolResult result = ask();

        JsonNode answer =
                WireServer.JSON.readTree(((TextContent) result.content().getFirst()).text());
        assertThat(answer.get("status").asString()).isEqualTo("needs-review");
        assertThat(answer.get("claims")).isEmpty();
        String everything = WireServer.JSON.writeValueAsString(result);
        assertThat(everything).doesNotContain(SAID, "en[Das Rad kostet 12 Euro am Tag.]");
        byte[] review = client.get()
                .uri("/v1/reviews/" + answer.get("review").asString())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(WireServer.JSON.readTree(review).at("/held/answer/text").asString())
                .as("what is held")
                .isEqualTo(SAID);
    }

    @Test
    void translateTellsThatTheTranslationIsHeldAndNoneOfItsWords() {
        assumeThat(DATABASE).as("a PostgreSQL server").isPresent();

        CallToolResult result = call(
                "translate", Map.of("texts", List.of("Guten Tag", "12.5"), "target", "en", "collection", "handbook"));

        JsonNode translation =
                WireServer.JSON.readTree(((TextContent) result.content().getFirst()).text());
        assertThat(translation.at("/texts/0").isNull()).isTrue();
        assertThat(translation.at("/warnings/0/code").asString()).isEqualTo("translation-held");
        assertThat(WireServer.JSON.writeValueAsString(result)).doesNotContain("en[Guten Tag]");
    }

    private CallToolResult ask() {
        return call(
                "ask",
                Map.of("question", "How much?", "collection", "handbook", "answerLanguage", "en", "mode", "direct"));
    }

    private CallToolResult call(String tool, Map<String, Object> arguments) {
        try (McpSyncClient mcp = McpClient.sync(HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + port)
                        .requestBuilder(HttpRequest.newBuilder().header("Authorization", "Bearer " + KEY))
                        .build())
                .requestTimeout(Duration.ofSeconds(20))
                .build()) {
            mcp.initialize();
            return mcp.callTool(
                    CallToolRequest.builder(tool).arguments(arguments).build());
        }
    }
}

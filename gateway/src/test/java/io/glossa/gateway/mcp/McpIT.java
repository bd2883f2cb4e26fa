package io.glossa.gateway.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glossa.gateway.GatewayTest;
import io.glossa.gateway.Services;
import io.glossa.gateway.WireServer;
import io.glossa.gateway.WireServer.Reply;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the Model Context Protocol's own Java client sees. */
class McpIT extends GatewayTest {

    @LocalServerPort
    private int port;

    private McpSyncClient mcp;

    @BeforeEach
    void connect() {
        mcp = McpClient.sync(HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + port)
                        .requestBuilder(HttpRequest.newBuilder().header("Authorization", "Bearer " + KEY))
                        .build())
                .requestTimeout(Duration.ofSeconds(20))
                .build();
        assertThat(mcp.initialize().serverInfo().name()).isEqualTo("glossa");
    }

    @AfterEach
    void disconnect() {
        mcp.close();
    }

    @Test
    void theToolsAreListedWithWhatTheyNeed() {
        assertThat(mcp.listTools().tools())
                .extracting(tool -> tool.name())
                .containsExactlyInAnyOrder("ask", "search", "translate");
        assertThat(mcp.listTools().tools()).allSatisfy(tool -> {
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            assertThat(tool.inputSchema().toString()).contains("required");
        });
    }

    @Test
    void askGivesTheWholeAnswerWithItsCitations() {
        JsonNode answer =
                called("ask", Map.of("question", "How much?", "collection", "handbook", "answerLanguage", "de"));

        JsonNode citation = answer.at("/claims/0/citations/0");
        assertThat(citation.get("quote").asString())
                .isEqualTo(Services.TEXT.substring(
                        citation.get("start").asInt(), citation.get("end").asInt()));
        assertThat(answer.get("status").asString()).isEqualTo("answered");
    }

    @Test
    void searchGivesPassages() {
        JsonNode found = called("search", Map.of("question", "How much?", "collection", "handbook", "limit", 3));

        assertThat(found.at("/passages/0/document").asString()).isEqualTo("bike");
        assertThat(SERVICES.searches.getLast().limit()).isEqualTo(3);
    }

    @Test
    void translateGivesTextsInTheirOrder() {
        JsonNode translated = called("translate", Map.of("texts", List.of("Rad", "Boot"), "target", "en"));

        assertThat(translated.at("/texts/0").asString()).isEqualTo("en[Rad]");
        assertThat(translated.at("/texts/1").asString()).isEqualTo("en[Boot]");
    }

    @Test
    void aFailureIsTheToolsErrorWithItsReason() {
        SERVICES.answer.onRaw(
                "POST /v1/answers", body -> Reply.problem(503, "model-server-down", "The model server is down."));

        assertThat(error("ask", Map.of("question", "How much?", "collection", "handbook")))
                .contains("The model server is down.");
        assertThat(error("ask", Map.of("question", " ", "collection", "handbook")))
                .contains("question");
        assertThat(error("ask", Map.of("question", "q", "collection", "handbook", "answerLanguage", "no language")))
                .contains("no language");
    }

    @Test
    void documentsAreResources() {
        assertThat(mcp.listResources().resources())
                .extracting(resource -> resource.uri())
                .contains("glossa://collections");
        assertThat(mcp.listResourceTemplates().resourceTemplates())
                .extracting(template -> template.uriTemplate())
                .contains("glossa://collections/{collection}/documents/{document}");
        assertThat(read("glossa://collections")).contains("handbook");
        assertThat(read("glossa://collections/handbook/documents")).contains("bike");
        assertThat(read("glossa://collections/handbook/documents/bike")).isEqualTo(Services.TEXT);
    }

    @Test
    void aDocumentThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> read("glossa://collections/handbook/documents/none"))
                .isInstanceOf(McpError.class);
    }

    private JsonNode called(String tool, Map<String, Object> arguments) {
        CallToolResult result =
                mcp.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
        assertThat(result.isError()).as(textOf(result)).isNotEqualTo(true);
        return WireServer.JSON.readTree(textOf(result));
    }

    private String error(String tool, Map<String, Object> arguments) {
        CallToolResult result =
                mcp.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
        assertThat(result.isError()).isTrue();
        return textOf(result);
    }

    private static String textOf(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }

    private String read(String uri) {
        return ((TextResourceContents)
                        mcp.readResource(ReadResourceRequest.builder(uri).build())
                                .contents()
                                .getFirst())
                .text();
    }
}

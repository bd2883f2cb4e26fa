package io.glossa.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.glossa.local.stack.Component;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.ReaderHeaders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two readers and one question, through the gateway and the other services as processes. Between a gateway of each reader
 * and the retrieval service stands a relay that says who reads, for the gateway does not tell its clients apart yet.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {

    private static final String QUESTION = "Wie lautet das Kennwort des Tresors von Lindau?";
    private static final String ANNAS = "Zwulmigquast";
    private static final String BOS = "Brindelfox";
    private static final Map<String, String> OTHERS = Map.of(ANNAS, BOS, BOS, ANNAS);
    private static final Duration START = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, ReadersGateway> gateways = new HashMap<>();
    private HandbookStack stack;

    @BeforeAll
    void start() throws Exception {
        stack = HandbookStack.start("access-it");
        gateways.put(ANNAS, new ReadersGateway(new Reader(Reader.DEFAULT_TENANT, Set.of("user:anna"))));
        gateways.put(BOS, new ReadersGateway(new Reader(Reader.DEFAULT_TENANT, Set.of("user:bo", "group:bank"))));
        store("annas", ANNAS, "user:anna");
        store("bos", BOS, "group:bank");
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
        assertThat(send(port(Component.GATEWAY), "PUT", path, document, "application/json")
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    void stop() throws Exception {
        gateways.values().forEach(ReadersGateway::close);
        stack.stop();
    }

    private int port(Component component) {
        return stack.state().processes().stream()
                .filter(process -> process.component() == component)
                .findFirst()
                .orElseThrow()
                .port();
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
        return send(gateways.get(word).port, method, path, body, accepted);
    }

    private HttpResponse<String> send(int port, String method, String path, Object body, String accepted)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .header("Content-Type", "application/json")
                .header("Accept", accepted)
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** A gateway of its own whose every request to the retrieval service is one reader's. */
    private final class ReadersGateway implements AutoCloseable {

        private static final Set<String> OWN_HEADERS = Set.of("host", "content-length", "connection");

        private final Reader reader;
        private final HttpServer relay;
        private final Process process;
        private final int port;

        ReadersGateway(Reader reader) throws Exception {
            this.reader = reader;
            this.relay = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            relay.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            relay.createContext("/", this::relay);
            relay.start();
            try (ServerSocket socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    jar().toString(),
                    "--server.port=" + port,
                    "--spring.http.serviceclient.retrieval.base-url=http://127.0.0.1:"
                            + relay.getAddress().getPort()));
            command.add("--spring.http.serviceclient.answer.base-url=http://127.0.0.1:" + port(Component.ANSWER));
            Path log = Files.createTempFile("gateway-", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            process = builder.start();
            awaitReady(log);
        }

        private static Path jar() throws IOException {
            try (var jars =
                    Files.newDirectoryStream(HandbookStack.project().resolve("gateway/target"), "gateway-*.jar")) {
                return jars.iterator().next();
            }
        }

        private void awaitReady(Path log) throws Exception {
            Instant end = Instant.now().plus(START);
            while (process.isAlive() && Instant.now().isBefore(end)) {
                try {
                    if (send(port, "GET", "/readyz", null, "*/*").statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // Its port is not open yet.
                }
                Thread.sleep(100);
            }
            close();
            throw new IllegalStateException("The gateway does not start:\n" + Files.readString(log));
        }

        private void relay(HttpExchange exchange) throws IOException {
            try (exchange) {
                HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                                "http://127.0.0.1:%d%s".formatted(port(Component.RETRIEVAL), exchange.getRequestURI())))
                        .method(
                                exchange.getRequestMethod(),
                                BodyPublishers.ofByteArray(
                                        exchange.getRequestBody().readAllBytes()));
                exchange.getRequestHeaders().forEach((name, values) -> {
                    if (!OWN_HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT)) && !name.startsWith("Glossa-")) {
                        values.forEach(value -> request.header(name, value));
                    }
                });
                ReaderHeaders.write(reader, request::header);
                HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
                response.headers()
                        .firstValue("Content-Type")
                        .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
                exchange.sendResponseHeaders(
                        response.statusCode(), response.body().length == 0 ? -1 : response.body().length);
                if (response.body().length > 0) {
                    exchange.getResponseBody().write(response.body());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }

        @Override
        public void close() {
            process.destroyForcibly();
            relay.stop(0);
        }
    }
}

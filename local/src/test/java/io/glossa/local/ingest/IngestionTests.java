package io.glossa.local.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.glossa.local.client.GatewayClient;
import io.glossa.local.client.GatewayClient.NamedFile;
import io.glossa.local.ingest.DocumentFiles.Failure;
import io.glossa.local.ingest.DocumentFiles.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sends batches over real HTTP to a server that says what a gateway would. */
class IngestionTests {

    private static final String KEY = "glossa_first_key";

    private final List<String> received = new ArrayList<>();
    private final AtomicInteger polls = new AtomicInteger();
    private HttpServer server;
    private int status = 200;
    private String response = "{\"documents\": [], \"errors\": []}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/collections/c/documents", exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer " + KEY);
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = response.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Ingestion ingest(int documents) throws InterruptedException {
        Ingestion ingestion = ingestion();
        List<Source> sources = IntStream.rangeClosed(1, documents)
                .mapToObj(
                        i -> new Source(Path.of("all.ndjson"), i, DocumentFiles.document("d" + i, "text\n" + i, null)))
                .toList();
        ingestion.store(sources, done -> {});
        return ingestion;
    }

    private Ingestion ingestion() {
        return new Ingestion(
                new GatewayClient(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()), KEY),
                "c");
    }

    @Test
    void sendsBatchesOfOneDocumentALine() throws InterruptedException {
        ingest(40);

        assertThat(received).hasSize(2);
        assertThat(received.getFirst().lines()).hasSize(32).first().asString().contains("\"d1\"", "text\\n1");
        assertThat(received.getLast().lines()).hasSize(8);
    }

    @Test
    void saysWhereALineCameFromThatWasRefused() throws InterruptedException {
        response = """
                {"documents": [{"id": "d1", "version": 1, "status": "created", "language": "en", "passages": 1,
                  "sentences": 1}],
                 "errors": [{"line": 2, "id": "d2", "detail": "The text holds NUL"}]}""";

        Ingestion ingestion = ingest(2);

        assertThat(ingestion.failures()).containsExactly(new Failure("all.ndjson:2", "The text holds NUL"));
        assertThat(ingestion.summary()).isEqualTo("1 created, 0 updated, 0 unchanged, 1 failed");
    }

    @Test
    void waitsForTheJobAndSaysWhichFileFailed(@TempDir Path folder) throws Exception {
        UUID id = UUID.randomUUID();
        status = 202;
        response = job(id, "queued", "queued", "");
        server.createContext("/v1/jobs/" + id, exchange -> {
            polls.incrementAndGet();
            byte[] body = job(id, "stored", "failed", ", \"problem\": {\"type\": \"x:y\", \"detail\": \"Damaged\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        Ingestion ingestion = ingestion();
        List<Integer> seen = new ArrayList<>();

        ingestion.upload(
                List.of(
                        new NamedFile(Files.writeString(folder.resolve("a.pdf"), "AAA"), "de/a.pdf"),
                        new NamedFile(Files.writeString(folder.resolve("b.pdf"), "BBB"), "b.pdf")),
                seen::add);

        assertThat(received).singleElement().asString().contains("filename=\"de/a.pdf\"", "AAA", "BBB");
        assertThat(polls).hasValue(1);
        assertThat(seen).containsExactly(0, 2);
        assertThat(ingestion.failures())
                .containsExactly(new Failure(folder.resolve("b.pdf").toString(), "Damaged"));
        assertThat(ingestion.summary()).isEqualTo("1 created, 0 updated, 0 unchanged, 1 failed");
    }

    private static String job(UUID id, String first, String second, String problem) {
        String receipt = first.equals("stored")
                ? ", \"receipt\": {\"id\": \"a.pdf\", \"version\": 1, \"status\": \"created\", \"language\": \"en\","
                        + " \"passages\": 1, \"sentences\": 1}"
                : "";
        return """
                {"id": "%s", "collection": "c", "acceptedAt": "2026-11-26T00:00:00Z", "finished": %s, "files": [
                 {"name": "a.pdf", "document": "a.pdf", "state": "%s"%s},
                 {"name": "b.pdf", "document": "b.pdf", "state": "%s"%s}]}""".formatted(id, first.equals("stored"), first, receipt, second, problem);
    }

    @Test
    void accountsForEveryDocumentOfABatchThatWasRefused() throws InterruptedException {
        status = 503;
        response = "{\"type\": \"about:blank\", \"title\": \"Unavailable\", \"detail\": \"The database is down\"}";

        Ingestion ingestion = ingest(2);

        assertThat(ingestion.failures())
                .extracting(Failure::detail)
                .containsExactly("503 The database is down", "503 The database is down");
    }
}

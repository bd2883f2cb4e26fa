package io.glossa.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.Document;
import io.glossa.wire.retrieval.DocumentList;
import io.glossa.wire.retrieval.DocumentList.Entry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whether the ledger notices what a gateway that loses or mixes up documents would show. */
class LedgerTests {

    private static final LanguageTag GERMAN = new LanguageTag("de");

    private final List<Document> stored = new ArrayList<>();
    private final Ledger ledger = new Ledger("notes");
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            Object body = path.endsWith("/documents")
                    ? new DocumentList(stored.stream().map(LedgerTests::entry).toList(), null)
                    : stored.stream()
                            .filter(document -> path.endsWith("/" + document.id()))
                            .findFirst()
                            .orElseThrow();
            byte[] bytes = JsonMapper.shared().writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static Entry entry(Document document) {
        return new Entry(document.id(), document.version(), document.title(), document.language(), null, 1, 1);
    }

    private void stores(String id, int version, String text) {
        stored.add(new Document("notes", id, version, id, GERMAN, text, null, Map.of(), List.of(), null));
    }

    private void acknowledged(String id, int version, String text) {
        ledger.sending(id, text);
        ledger.acknowledged(id, version);
    }

    private List<String> check() throws Exception {
        URI gateway = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return ledger.check(new Client(gateway, "key", Duration.ofSeconds(10)));
    }

    @Test
    void whatWasAcknowledgedIsThereOnceWithItsText() throws Exception {
        acknowledged("a", 1, "first");
        acknowledged("a", 2, "second");
        stores("a", 2, "second");

        assertThat(check()).isEmpty();
    }

    @Test
    void aLostDocumentIsNoticed() throws Exception {
        acknowledged("a", 1, "first");

        assertThat(check()).containsExactly("a is gone, which was acknowledged in version 1");
    }

    @Test
    void anOlderVersionIsNoticedEvenAfterACheck() throws Exception {
        acknowledged("a", 1, "first");
        acknowledged("a", 2, "second");
        stores("a", 2, "second");
        assertThat(check()).isEmpty();

        stored.clear();
        stores("a", 1, "first");
        assertThat(check()).containsExactly("a is in version 1, acknowledged was 2");
    }

    @Test
    void anotherTextIsNoticed() throws Exception {
        acknowledged("a", 1, "first");
        stores("a", 1, "frist");

        assertThat(check()).hasSize(1).first().asString().startsWith("a is stored in version 1 with a text");
    }

    @Test
    void aDocumentThatIsThereTwiceAndOneThatNobodySentAreNoticed() throws Exception {
        acknowledged("a", 1, "first");
        stores("a", 1, "first");
        stores("a", 1, "first");
        stores("b", 1, "who sent this?");

        assertThat(check()).containsExactlyInAnyOrder("a is there twice", "b is stored, and was never sent");
    }

    @Test
    void aWriteWithoutAnAnswerMayBeThereOrNot() throws Exception {
        acknowledged("a", 1, "first");
        ledger.sending("a", "second");
        stores("a", 1, "first");
        assertThat(check()).isEmpty();

        stored.clear();
        stores("a", 2, "second");
        assertThat(check()).isEmpty();

        stored.clear();
        stores("a", 1, "first");
        assertThat(check()).as("what was seen once stays").hasSize(1);
    }
}

package io.glossa.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.glossa.local.provision.EncoderChoice;
import io.glossa.local.stack.Component;
import io.glossa.local.stack.ProcessRecord;
import io.glossa.local.stack.StackOptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is deleted or replaced is in no table of any service any more, neither as it was written nor translated. On the real
 * processes and one database; a translator that speaks LibreTranslate's protocol puts German into Spanish.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureIT {

    private static final String GERMAN = "Die Wartung der Pumpe P-200 kostet laut dem %s jedes Jahr 480 Euro.";
    private static final String SPANISH = "El mantenimiento de la bomba P-200 cuesta según el %s 480 euros cada año.";

    /** What stands in the documents, and what it is translated as: in ASCII, which JSON does not escape. */
    private static final Map<String, String> MARKERS = Map.of(
            "Sumpfdotterheft", "prontuario",
            "Birkenrindenheft", "almanaque",
            "Schneeeulenheft", "cuadernillo");

    private final JsonMapper json = JsonMapper.shared();
    private HttpServer translator;
    private HandbookStack stack;

    @BeforeAll
    void start() throws Exception {
        URI address = URI.create(System.getenv("GLOSSA_TRANSLATION_LIBRETRANSLATE_BASEURL"));
        translator = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 0);
        translator.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        translator.createContext("/translate", this::translate);
        translator.start();
        stack = HandbookStack.start("erasure-it", new StackOptions(false, true, EncoderChoice.LIGHT, false));
    }

    @AfterAll
    void stop() throws Exception {
        try {
            stack.stop();
        } finally {
            translator.stop(0);
        }
    }

    private void translate(HttpExchange exchange) throws IOException {
        try (exchange) {
            String text = json.readTree(exchange.getRequestBody().readAllBytes())
                    .get("q")
                    .asString();
            String marker =
                    MARKERS.keySet().stream().filter(text::contains).findFirst().orElse("");
            byte[] reply = json.writeValueAsBytes(
                    Map.of("translatedText", SPANISH.formatted(MARKERS.getOrDefault(marker, "libro"))));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        }
    }

    @Test
    void aDeletedDocumentIsInNoTableThoughTheTranslationServiceWasDown() throws Exception {
        String document = "/v1/collections/held/documents/pump";
        put(document, "Sumpfdotterheft");
        put("/v1/collections/kept/documents/pump", "Schneeeulenheft");
        String review = "/v1/reviews/" + ask("held").get("review").asString();
        send("POST", review + "/approve", Map.of("reviewer", "Ada", "reason", "Read it."));
        ask("kept");
        assertThat(tablesWith("Sumpfdotterheft"))
                .contains("public.document", "public.passage", "gateway.review", "gateway.reviewed_translation");
        assertThat(tablesWith(MARKERS.get("Sumpfdotterheft")))
                .contains(
                        "translation.cached_translation",
                        "translation.reviewed_translation",
                        "gateway.review",
                        "gateway.reviewed_translation");

        kill(Component.TRANSLATION);
        send("DELETE", document, null, 503);
        assertThat(tablesWith(MARKERS.get("Sumpfdotterheft"))).contains("translation.cached_translation");
        stack.startWhatIsDown();
        // As the reply asks for, since the reviews' copies were not all removed; the rest comes by itself.
        send("DELETE", document, null, 404);

        awaitInNoTable("Sumpfdotterheft");
        assertThat(tablesWith("Schneeeulenheft")).contains("public.document");
        assertThat(tablesWith(MARKERS.get("Schneeeulenheft"))).contains("translation.cached_translation");
    }

    @Test
    void aReplacedTextIsInNoTable() throws Exception {
        String document = "/v1/collections/replaced/documents/pump";
        put(document, "Birkenrindenheft");
        ask("replaced");
        assertThat(tablesWith(MARKERS.get("Birkenrindenheft"))).contains("translation.cached_translation");

        send("PUT", document, Map.of("language", "de", "text", "Die Pumpe P-200 wurde verkauft."));

        awaitInNoTable("Birkenrindenheft");
    }

    @Test
    void aDeletedCollectionIsInNoTable() throws Exception {
        put("/v1/collections/dropped/documents/pump", "Birkenrindenheft");
        ask("dropped");
        assertThat(tablesWith(MARKERS.get("Birkenrindenheft"))).contains("translation.cached_translation");

        send("DELETE", "/v1/collections/dropped", null);

        awaitInNoTable("Birkenrindenheft");
        send("GET", "/v1/collections/dropped", null, 404);
    }

    private void put(String path, String marker) throws Exception {
        send("PUT", path, Map.of("title", "Pumpen", "language", "de", "text", GERMAN.formatted(marker)));
    }

    private JsonNode ask(String collection) throws Exception {
        JsonNode response = send(
                "POST",
                "/v1/ask",
                Map.of(
                        "question",
                        "Was kostet die Wartung der Pumpe P-200?",
                        "collection",
                        collection,
                        "mode",
                        "direct",
                        "answerLanguage",
                        "es"));
        assertThat(response.get("status").asString()).as(response.toString()).isNotEqualTo("abstained");
        return response;
    }

    private void kill(Component component) {
        ProcessRecord process = stack.state().processes().stream()
                .filter(record -> record.component() == component)
                .findFirst()
                .orElseThrow();
        ProcessHandle handle = ProcessHandle.of(process.pid()).orElseThrow();
        handle.destroyForcibly();
        handle.onExit().join();
    }

    /** Everyone is told twice; what was told once only may be there again from a request that was under way. */
    private void awaitInNoTable(String marker) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end
                && !(tablesWith(marker).isEmpty()
                        && tablesWith(MARKERS.get(marker)).isEmpty())) {
            Thread.sleep(500);
        }
        assertThat(tablesWith(marker)).isEmpty();
        assertThat(tablesWith(MARKERS.get(marker))).isEmpty();
    }

    /** Of all schemas but the system's: a row as text has texts, arrays and JSON as they are, and bytes in hexadecimal. */
    private Set<String> tablesWith(String word) throws SQLException, IOException {
        Set<String> found = new TreeSet<>();
        try (Connection database = stack.database();
                ResultSet tables = database.createStatement().executeQuery("""
                        select quote_ident(nspname) || '.' || quote_ident(relname)
                        from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                        where relkind in ('r', 'm') and nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                        """)) {
            while (tables.next()) {
                String table = tables.getString(1);
                var statement = database.prepareStatement("""
                        select exists (select from %s as t where lower(t::text) like ? or t::text like ? )
                        """.formatted(table));
                statement.setString(1, "%" + word.toLowerCase(Locale.ROOT) + "%");
                statement.setString(2, "%" + HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)) + "%");
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1)) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private JsonNode send(String method, String path, Object body) throws IOException, InterruptedException {
        return send(method, path, body, 0);
    }

    private JsonNode send(String method, String path, Object body, int status)
            throws IOException, InterruptedException {
        HttpResponse<String> response = stack.send(method, path, body);
        if (status == 0) {
            assertThat(response.statusCode()).as(response.body()).isLessThan(300);
        } else {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        }
        return json.readTree(response.body().isEmpty() ? "{}" : response.body());
    }
}

package io.glossa.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.glossa.wire.retrieval.Erasures;
import io.glossa.wire.retrieval.Erasures.Erasure;
import io.glossa.wire.retrieval.Job;
import io.glossa.wire.retrieval.SearchWeights;
import io.glossa.wire.retrieval.TuningInput;
import io.glossa.wire.retrieval.TuningReport;
import io.glossa.wire.retrieval.TuningReport.MeasuredMean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

/** What is deleted is in no table any more, nor in any text beside it. */
class ErasureIT {

    private static final String WORD = "Zwulmigquast";
    private static final String TEXT = "The vault of %1$s is opened by Mrs %1$s. Its code is %1$s-77.".formatted(WORD);

    private static ServiceUnderTest service;
    private static RestTestClient client;

    @BeforeAll
    static void start() {
        service =
                ServiceUnderTest.start("--glossa.retrieval.crowding.pause=50ms", "--glossa.retrieval.erasure.again=0s");
        client = service.client();
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void deletedDocumentIsInNoTable() {
        putAnother();
        client.put()
                .uri("/v1/collections/erased/documents/" + WORD)
                .body(Map.of(
                        "title",
                        "On " + WORD,
                        "text",
                        TEXT,
                        "uri",
                        "https://example.org/" + WORD,
                        "metadata",
                        Map.of("about", WORD),
                        "principals",
                        List.of("user:" + WORD)))
                .exchange()
                .expectStatus()
                .isOk();
        awaitMeasured();
        assertThat(tablesWithTheWord()).contains("document", "passage", "sentence_1");
        assertThat(rows("sentence")).isEqualTo(4);

        delete();

        assertThat(tablesWithTheWord()).isEmpty();
        assertThat(rows("document")).isEqualTo(1);
        assertThat(rows("passage")).isEqualTo(1);
        assertThat(rows("sentence")).isEqualTo(2);
        assertThat(rows("crowding")).isEqualTo(2);
    }

    @Test
    void deletedFileIsInNoTable() throws Exception {
        putAnother();
        Multipart file =
                new Multipart().field("principals", "user:" + WORD).file(WORD, TEXT.getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> accepted = HttpClient.newHttpClient()
                .send(
                        ServiceProcess.request(URI.create("http://127.0.0.1:%d/v1/collections/erased/documents"
                                        .formatted(service.port())))
                                .header("Content-Type", file.contentType())
                                .POST(file.body())
                                .build(),
                        BodyHandlers.ofString());
        Job job = JsonMapper.shared().readValue(accepted.body(), Job.class);
        await().atMost(Duration.ofSeconds(30)).until(() -> job(job).finished());
        assertThat(tablesWithTheWord()).contains("document", "upload", "upload_file");

        delete();

        assertThat(tablesWithTheWord()).isEmpty();
        client.get().uri("/v1/jobs/" + job.id()).exchange().expectStatus().isNotFound();
    }

    @Test
    void deletedCollectionIsInNoTable() {
        putAnother();
        putTheWord();
        assertThat(tablesWithTheWord()).contains("document", "passage");
        tune();
        assertThat(rows("tuning")).isEqualTo(1);

        client.delete().uri("/v1/collections/erased").exchange().expectStatus().isNoContent();
        tellTwice();

        assertThat(tablesWithTheWord()).isEmpty();
        assertThat(List.of("collection", "document", "passage", "sentence", "crowding", "shelf_statistics", "tuning"))
                .allSatisfy(table -> assertThat(rows(table)).as(table).isZero());
        client.delete().uri("/v1/collections/erased").exchange().expectStatus().isNotFound();
    }

    private static void tune() {
        MeasuredMean mean = new MeasuredMean(0.5, 0.4, 0.6);
        client.put()
                .uri("/v1/collections/erased/tuning")
                .body(new TuningInput(
                        new SearchWeights(0, 0, 0, 0, 0, 0, 0), new TuningReport(16, 16, "m", mean, mean, mean)))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void replacedTextIsInNoTableAndIsToldOf() {
        putTheWord();

        client.put()
                .uri("/v1/collections/erased/documents/" + WORD)
                .body(Map.of("text", "The vault is open."))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(due()).singleElement().satisfies(erasure -> {
            assertThat(erasure.document()).isEqualTo(WORD);
            assertThat(erasure.version()).isEqualTo(1);
        });
        delete();
        assertThat(tablesWithTheWord()).isEmpty();
    }

    private static void putTheWord() {
        client.put()
                .uri("/v1/collections/erased/documents/" + WORD)
                .body(Map.of("text", TEXT))
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** As the gateway does once it has had others forget what they made of it. */
    private static void tellTwice() {
        for (List<Erasure> due = due(); !due.isEmpty(); due = due()) {
            client.post()
                    .uri("/v1/erasures/told")
                    .body(new Erasures.Told(
                            due.stream()
                                    .filter(erasure -> !erasure.again())
                                    .map(Erasure::number)
                                    .toList(),
                            due.stream()
                                    .filter(Erasure::again)
                                    .map(Erasure::number)
                                    .toList()))
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }

    private static List<Erasure> due() {
        return client.get()
                .uri("/v1/erasures")
                .exchange()
                .returnResult(Erasures.class)
                .getResponseBody()
                .due();
    }

    private static Job job(Job job) {
        return client.get()
                .uri("/v1/jobs/" + job.id())
                .exchange()
                .returnResult(Job.class)
                .getResponseBody();
    }

    private static void putAnother() {
        client.put()
                .uri("/v1/collections/erased/documents/another")
                .body(Map.of("text", "The gates open at seven. They close at nine."))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static void awaitMeasured() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rows("crowding")).isEqualTo(4));
    }

    private static void delete() {
        client.delete()
                .uri("/v1/collections/erased/documents/" + WORD)
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(tablesWithTheWord()).containsOnly("erasure");
        tellTwice();
    }

    private static int rows(String table) {
        return service.owner()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    /** Of all schemas but the system's: a row as text has texts, arrays and JSON as they are, and bytes in hexadecimal. */
    private static List<String> tablesWithTheWord() {
        String word = WORD.toLowerCase(Locale.ROOT);
        String bytes = HexFormat.of().formatHex(WORD.getBytes(StandardCharsets.UTF_8));
        return service.owner().sql("""
                    select relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                    where relkind = 'r' and nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                    """).query(String.class).list().stream()
                .filter(table -> service.owner()
                        .sql("""
                            select exists (select from %1$s as found
                                where lower(found::text) like '%%' || ? || '%%' or found::text like '%%' || ? || '%%')
                            """.formatted(table))
                        .params(word, bytes)
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}

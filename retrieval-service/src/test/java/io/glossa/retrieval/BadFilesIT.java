package io.glossa.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bad files among good ones, in a service with little memory. */
class BadFilesIT {

    private static final JsonMapper json = new JsonMapper();
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final DataSize MEMORY = DataSize.ofGigabytes(1);

    private static ServiceProcess service;

    @BeforeAll
    static void start() throws Exception {
        Optional<TestDatabase> database = TestDatabase.fresh();
        assumeThat(database).as("a PostgreSQL with pgvector").isPresent();
        service = ServiceProcess.start(database.get());
    }

    @AfterAll
    static void stop() throws Exception {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void eachBadFileIsReportedWithItsReasonAndTheGoodOnesAreStored() throws Exception {
        byte[] pdf = TestFiles.pdf(List.of("The ferry of Vellamo leaves at nine."), List.of("Dogs travel free."));
        JsonNode job = job(new Multipart()
                .file("good.pdf", pdf)
                .file("corrupt.pdf", Arrays.copyOf(pdf, 300))
                .file("protected.docx", TestFiles.encryptedDocx())
                .file("bomb.docx", TestFiles.zipBomb(' ', 1L << 29))
                .file("letters.docx", TestFiles.zipBomb('x', 90L << 20))
                .file("archive.zip", new byte[] {'P', 'K', 3, 4, 20, 0})
                .file("large.txt", () -> spaced(200L << 20))
                .file("line.txt", "x".repeat(1_000_000).getBytes(StandardCharsets.UTF_8))
                .file("empty.txt", new byte[0])
                .file("mixed.txt", mixed())
                .file("de/Fähre.md", "# Fähre\n\nSie fährt um neun.".getBytes(StandardCharsets.UTF_8)));

        Map<String, String> states = new HashMap<>();
        job.path("files").forEach(file -> {
            String problem = file.path("problem").path("type").asString("");
            states.put(
                    file.path("name").asString(),
                    file.path("state").asString() + problem.replace("https://glossa.dev/problems/", " "));
            if (!problem.isEmpty()) {
                assertThat(file.path("problem").path("detail").asString())
                        .isNotBlank()
                        .doesNotContain("org.apache");
            }
        });
        assertThat(states)
                .isEqualTo(Map.ofEntries(
                        Map.entry("good.pdf", "stored"),
                        Map.entry("corrupt.pdf", "failed unreadable-document"),
                        Map.entry("protected.docx", "failed encrypted-document"),
                        Map.entry("bomb.docx", "failed content-too-large"),
                        Map.entry("letters.docx", "failed content-too-large"),
                        Map.entry("archive.zip", "failed unsupported-format"),
                        Map.entry("large.txt", "failed content-too-large"),
                        Map.entry("line.txt", "failed invalid-text"),
                        Map.entry("empty.txt", "failed invalid-text"),
                        Map.entry("mixed.txt", "failed invalid-text"),
                        Map.entry("de/Fähre.md", "stored")));
        assertThat(service.peakMemory()).isLessThan(MEMORY.toBytes());

        JsonNode stored = service.json("/v1/collections/files/documents/good.pdf");
        assertThat(stored.path("pages")).hasSize(2);
        assertThat(service.json("/v1/collections/files").path("documents").asInt())
                .isEqualTo(2);
        assertThat(service.json("/v1/collections/files/documents/de:F%C3%A4hre.md")
                        .path("title")
                        .asString())
                .isEqualTo("Fähre");
    }

    @Test
    void aPassageAndAQuoteSayTheirPage() throws Exception {
        job(
                "paged",
                new Multipart()
                        .file(
                                "ferry.pdf",
                                TestFiles.pdf(
                                        List.of("The ferry of Vellamo leaves at nine."),
                                        List.of("Dogs travel free."))));
        JsonNode document = service.json("/v1/collections/paged/documents/ferry.pdf");
        String text = document.path("text").asString();
        int dogs = text.indexOf("Dogs");

        JsonNode found = json.readTree(service.post(
                        "/v1/search",
                        "{\"collection\": \"paged\", \"question\": \"Do dogs pay?\", \"granularity\": \"sentence\"}")
                .body());
        JsonNode verdicts = json.readTree(service.post("/v1/collections/paged/quotes", """
                        {"quotes": [{"document": "ferry.pdf", "version": 1, "start": %d, "end": %d, "quote": "Dogs"}]}
                        """.formatted(dogs, dogs + 4))
                .body());

        assertThat(found.path("passages")).anySatisfy(passage -> {
            assertThat(passage.path("text").asString()).isEqualTo("Dogs travel free.");
            assertThat(passage.path("page").asInt()).isEqualTo(2);
        });
        assertThat(verdicts.path("verbatim").get(0).asBoolean()).isTrue();
        assertThat(verdicts.path("pages").get(0).asInt()).isEqualTo(2);
    }

    @Test
    void anUnknownJobAndAnUploadWithoutFilesAreProblems() throws Exception {
        assertThat(service.get("/v1/jobs/6f1b3c8e-0000-4000-8000-000000000000").statusCode())
                .isEqualTo(404);
        assertThat(service.get("/v1/jobs/none").statusCode()).isEqualTo(400);
        assertThat(service.upload("/v1/collections/files/documents", new Multipart())
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.upload("/v1/collections/no%20name/documents", new Multipart().file("a.txt", new byte[1]))
                        .statusCode())
                .isEqualTo(400);
    }

    private static JsonNode job(Multipart files) throws Exception {
        return job("files", files);
    }

    private static JsonNode job(String collection, Multipart files) throws Exception {
        HttpResponse<String> accepted = service.upload("/v1/collections/" + collection + "/documents", files);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String id = json.readTree(accepted.body()).path("id").asString();
        assertThat(accepted.headers().firstValue("Location")).hasValue("/v1/jobs/" + id);
        return service.finished(id, LIMIT);
    }

    private static byte[] mixed() {
        byte[] utf8 = "Die Fähre fährt täglich. ".getBytes(StandardCharsets.UTF_8);
        byte[] latin = "Die Fähre fährt täglich.".getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = Arrays.copyOf(utf8, utf8.length + latin.length);
        System.arraycopy(latin, 0, both, utf8.length, latin.length);
        return both;
    }

    /** So much text, never in memory. */
    private static InputStream spaced(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- <= 0 ? -1 : left % 8 == 0 ? ' ' : 'a';
            }
        };
    }
}

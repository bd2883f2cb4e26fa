package io.glossa.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.gateway.WireServer.Reply;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.TokenCount;
import io.glossa.wire.retrieval.CollectionEncoder;
import io.glossa.wire.retrieval.CollectionEncoder.EncoderChange;
import io.glossa.wire.retrieval.CollectionEncoder.Stage;
import io.glossa.wire.retrieval.CollectionInfo;
import io.glossa.wire.retrieval.CollectionInfo.LanguageCount;
import io.glossa.wire.retrieval.DocumentInput;
import io.glossa.wire.retrieval.DocumentReceipt;
import io.glossa.wire.retrieval.Job;
import io.glossa.wire.retrieval.LanguageSentences;
import io.glossa.wire.retrieval.ModelTokens;
import io.glossa.wire.retrieval.TokenEfficiency;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient;

@TestPropertySource(properties = "glossa.gateway.web.max-body=64KB")
class DocumentsIT extends GatewayTest {

    @Test
    void aDocumentTravelsExactlyAsItWasGiven() {
        List<DocumentInput> stored = new ArrayList<>();
        SERVICES.retrieval.on(
                "PUT /v1/collections/c/documents/a%20b%C3%BC",
                DocumentInput.class, document -> {
                    stored.add(document);
                    return new DocumentReceipt("a bü", 1, DocumentReceipt.Status.CREATED, LanguageTag.of("de"), 1, 1);
                });
        Map<String, Object> document =
                Map.of("text", "e\u0301 \r\n 🚲\u00a0", "title", "T", "metadata", Map.of("tags", List.of("x", 1)));

        client.put()
                .uri("/v1/collections/c/documents/{id}", "a bü")
                .contentType(MediaType.APPLICATION_JSON)
                .body(document)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("created");
        assertThat(stored).singleElement().satisfies(given -> {
            assertThat(given.text()).isEqualTo("e\u0301 \r\n 🚲\u00a0");
            assertThat(given.metadata()).isEqualTo(Map.of("tags", List.of("x", 1)));
        });
    }

    @Test
    void aBatchIsHandedOnByteByByteEvenWhereALineIsBad() {
        byte[] lines = "{\"id\": \"1\", \"text\": \"a\"}\n{bad\n\u00fc\n".getBytes(StandardCharsets.ISO_8859_1);
        List<byte[]> given = new ArrayList<>();
        SERVICES.retrieval.onRaw("POST /v1/collections/c/documents", body -> {
            given.add(body);
            return Services.json(Map.of("documents", List.of(), "errors", List.of(Map.of("line", 2, "detail", "bad"))));
        });

        client.post()
                .uri("/v1/collections/c/documents")
                .contentType(MediaType.parseMediaType("application/x-ndjson"))
                .body(lines)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.errors[0].line")
                .isEqualTo(2);
        assertThat(given).singleElement().isEqualTo(lines);
    }

    @Test
    void aCollectionSaysHowTheLanguageModelMeetsItsLanguages() {
        List<LanguageSentences> counted = new ArrayList<>();
        describes("counted");
        SERVICES.answer.on("POST /v1/tokens", LanguageSentences.class, sample -> {
            counted.add(sample);
            return new TokenCount(new ModelTokens(2, 1.5, 0.25, 4, 0));
        });
        for (int time = 0; time < 2; time++) {
            describe("counted")
                    .jsonPath("$.languages[0].modelTokens.tokensPerWord")
                    .isEqualTo(1.5)
                    .jsonPath("$.languages[0].tokens.tokensPerWord")
                    .isEqualTo(2)
                    .jsonPath("$.languages[1].modelTokens")
                    .doesNotExist()
                    .jsonPath("$.warnings[0].code")
                    .isEqualTo("language-small");
        }
        assertThat(counted).as("counted once").singleElement().satisfies(sample -> {
            assertThat(sample.language()).isEqualTo(Services.GERMAN);
            assertThat(sample.sentences()).containsExactly("Hinweis.", "Das Rad kostet 12 Euro.");
        });
    }

    @Test
    void aCollectionIsDescribedWithoutTheLanguageModelWhereItDoesNotCountOrIsDown() {
        describes("uncounted");
        List<LanguageSentences> asked = new ArrayList<>();
        SERVICES.answer.on("POST /v1/tokens", LanguageSentences.class, sample -> {
            asked.add(sample);
            return new TokenCount(null);
        });
        describe("uncounted").jsonPath("$.languages[0].modelTokens").doesNotExist();
        describe("uncounted").jsonPath("$.languages[0].documents").isEqualTo(1);
        assertThat(asked).as("asked again only after a while").hasSize(1);

        describes("down");
        SERVICES.answer.onRaw("POST /v1/tokens", body -> Reply.problem(503, "busy", "No."));
        describe("down").jsonPath("$.languages[0].modelTokens").doesNotExist();
    }

    /** One language that the encoder was asked about, and one that it was not. */
    private static void describes(String collection) {
        LanguageCount german =
                new LanguageCount(Services.GERMAN, 1, 1, 2, new TokenEfficiency(2, 2, 0.4, 3, 0, 0, 0, 0), null);
        LanguageCount english = new LanguageCount(Services.ENGLISH, 1, 1, 2);
        List<Warning> warnings = List.of(new Warning("language-small", "de has few."));
        SERVICES.retrieval.onRaw(
                "GET /v1/collections/" + collection,
                body -> Services.json(new CollectionInfo(
                        collection, 2, 2, 4, List.of(german, english), Services.ENCODER, null, warnings)));
        SERVICES.retrieval.onRaw(
                "GET /v1/collections/" + collection + "/sample",
                body -> Services.json(new LanguageSentences.Sample(List.of(
                        new LanguageSentences(Services.GERMAN, List.of("Hinweis.", "Das Rad kostet 12 Euro."))))));
    }

    private RestTestClient.BodyContentSpec describe(String collection) {
        return client.get()
                .uri("/v1/collections/" + collection)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        for (String type : List.of("application/x-ndjson", "application/json")) {
            String path = type.endsWith("ndjson") ? "/v1/collections/c/documents" : "/v1/ask";
            client.post()
                    .uri(path)
                    .contentType(MediaType.parseMediaType(type))
                    .body(new byte[100_000])
                    .exchange()
                    .expectStatus()
                    .isEqualTo(413)
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("https://glossa.dev/problems/content-too-large");
        }
        assertThat(SERVICES.retrieval.requests()).isEmpty();
    }

    @Test
    void theChangeOfAnEncoderIsBegunAndGivenUp() {
        CollectionEncoder running = new CollectionEncoder(
                "light", "light-3f0c1d2e4b5a", new EncoderChange("quality", "quality-1", Stage.ENCODING, 7, 20));
        SERVICES.retrieval.onRaw("POST /v1/collections/c/encoder", body -> Services.json(running));
        SERVICES.retrieval.onRaw("DELETE /v1/collections/c/encoder", body -> Services.json(Services.ENCODER));

        client.post()
                .uri("/v1/collections/c/encoder")
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody()
                .json("""
                    {"name": "light", "version": "light-3f0c1d2e4b5a",
                     "change": {"name": "quality", "version": "quality-1", "stage": "encoding", "done": 7, "total": 20}}
                    """, JsonCompareMode.STRICT);
        client.delete()
                .uri("/v1/collections/c/encoder")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                    {"name": "light", "version": "light-3f0c1d2e4b5a"}
                    """, JsonCompareMode.STRICT);
    }

    @Test
    void aDeletedDocumentIsGone() {
        SERVICES.retrieval.onRaw(
                "DELETE /v1/collections/c/documents/d", body -> new Reply(204, "application/json", new byte[0]));
        SERVICES.retrieval.onRaw(
                "GET /v1/collections/c/documents/d",
                body -> Reply.problem(404, "unknown-document", "No document 'd'."));

        client.delete()
                .uri("/v1/collections/c/documents/d")
                .exchange()
                .expectStatus()
                .isNoContent();
        client.get()
                .uri("/v1/collections/c/documents/d")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("No document 'd'.");
    }

    @Test
    void aCallWhoseConnectionBrokeIsRepeatedOnceUnlessItDeletes() {
        SERVICES.retrieval.breakNext("GET /v1/collections/handbook");
        client.get().uri("/v1/collections/handbook").exchange().expectStatus().isOk();
        assertThat(SERVICES.retrieval.requests()).hasSize(2);

        SERVICES.retrieval.onRaw(
                "DELETE /v1/collections/c/documents/d", body -> new Reply(204, "application/json", new byte[0]));
        SERVICES.retrieval.breakNext("DELETE /v1/collections/c/documents/d");
        client.delete()
                .uri("/v1/collections/c/documents/d")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.service")
                .isEqualTo("retrieval-service");
        assertThat(SERVICES.retrieval.requests()).hasSize(3);
    }

    @Test
    void aCollectionIsDescribed() {
        client.get()
                .uri("/v1/collections/handbook")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.languages[0].language")
                .isEqualTo("de");
    }

    @Test
    void collectionsAndDocumentsAreListed() {
        client.get()
                .uri("/v1/collections")
                .exchange()
                .expectBody()
                .jsonPath("$.collections[0].name")
                .isEqualTo("handbook")
                .jsonPath("$.collections[0].languages[0].language")
                .isEqualTo("de");
        client.get()
                .uri("/v1/collections/handbook/documents?limit=5&after=a")
                .exchange()
                .expectBody()
                .jsonPath("$.documents[0].title")
                .isEqualTo("Räder");
    }

    @Test
    void filesAreHandedOnAsTheyAreHoweverLargeAndTheJobIsGiven() {
        Job job = new Job(UUID.randomUUID(), "c", Instant.EPOCH, false, List.of());
        List<String> bodies = new ArrayList<>();
        SERVICES.retrieval.onRaw("POST /v1/collections/c/documents", body -> {
            bodies.add(new String(body, StandardCharsets.UTF_8));
            return Reply.json(202, WireServer.JSON.writeValueAsString(job));
        });
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n%s\r\n--x--\r\n"
                .formatted("é ".repeat(100_000));

        client.post()
                .uri("/v1/collections/c/documents?language=fr")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectHeader()
                .valueEquals("Location", "/v1/jobs/" + job.id())
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(job.id().toString());
        assertThat(bodies).containsExactly(body);
    }

    @Test
    void anUploadSaysWhatTheServiceSaysAndThatItIsAway() {
        SERVICES.retrieval.onRaw(
                "POST /v1/collections/c/documents", body -> Reply.problem(400, "invalid-request", "no files"));
        upload().expectStatus().isBadRequest().expectBody().jsonPath("$.detail").isEqualTo("no files");

        SERVICES.retrieval.down();
        upload().expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueMatches("Retry-After", "[1-5]")
                .expectBody()
                .jsonPath("$.service")
                .isEqualTo("retrieval-service");
    }

    private RestTestClient.ResponseSpec upload() {
        return client.post()
                .uri("/v1/collections/c/documents")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .body("--x--".getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    @Test
    void aJobIsHandedOn() {
        Job job = new Job(
                UUID.randomUUID(),
                "c",
                Instant.EPOCH,
                true,
                List.of(new Job.File(
                        "a.pdf",
                        "a.pdf",
                        Job.State.FAILED,
                        null,
                        new Job.Failure(URI.create("https://glossa.dev/problems/unreadable-document"), "Damaged"))));
        SERVICES.retrieval.onRaw("GET /v1/jobs/" + job.id(), body -> Services.json(job));

        client.get()
                .uri("/v1/jobs/" + job.id())
                .exchange()
                .expectBody()
                .jsonPath("$.files[0].state")
                .isEqualTo("failed")
                .jsonPath("$.files[0].problem.detail")
                .isEqualTo("Damaged")
                .jsonPath("$.files[0].receipt")
                .doesNotExist();
    }

    @Test
    void nothingIsFetchedUnlessTheDeploymentSaysSo() {
        client.post()
                .uri("/v1/collections/handbook/documents/fetch")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("url", "http://example.org/"))
                .exchange()
                .expectStatus()
                .isEqualTo(501)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://glossa.dev/problems/fetch-disabled");
    }
}

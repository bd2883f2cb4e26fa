package io.glossa.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.BatchReceipt;
import io.glossa.wire.retrieval.CollectionInfo;
import io.glossa.wire.retrieval.CollectionInfo.LanguageCount;
import io.glossa.wire.retrieval.Document;
import io.glossa.wire.retrieval.DocumentReceipt;
import io.glossa.wire.retrieval.DocumentReceipt.Status;
import io.glossa.wire.retrieval.LanguageSentences;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.QuoteCheck;
import io.glossa.wire.retrieval.QuoteCheck.Quote;
import io.glossa.wire.retrieval.SearchResult;
import io.glossa.wire.retrieval.TokenEfficiency;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class DocumentsIT {

    private static final String TIDES =
            "The harbour of Vellamo was dug in 1874. Its gates open twice a day, with the tide. Ships wait outside.";

    private static ServiceUnderTest service;
    private static RestTestClient client;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start("--glossa.retrieval.maximum-document-size=20KB");
        client = service.client();
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void sameTextTwiceChangesNothing() {
        assertThat(put("same", "tides", TIDES))
                .isEqualTo(new DocumentReceipt("tides", 1, Status.CREATED, LanguageTag.of("en"), 1, 3));
        assertThat(put("same", "tides", TIDES).status()).isEqualTo(Status.UNCHANGED);
        assertThat(describe("same").sentences()).isEqualTo(3);
    }

    @Test
    void changedTextRaisesTheVersionAndReplacesThePassages() {
        put("changed", "tides", TIDES);

        DocumentReceipt receipt = put("changed", "tides", "The lighthouse of Vellamo burns whale oil.");

        assertThat(receipt.version()).isEqualTo(2);
        assertThat(receipt.status()).isEqualTo(Status.UPDATED);
        assertThat(describe("changed").sentences()).isEqualTo(1);
        assertThat(search("changed", "When do the harbour's gates open?").passages())
                .singleElement()
                .satisfies(passage -> {
                    assertThat(passage.version()).isEqualTo(2);
                    assertThat(passage.text()).startsWith("The lighthouse");
                });
    }

    @Test
    void sentencesAreRankedSingly() {
        put("sentences", "tides", TIDES);

        List<Passage> hits = client.post()
                .uri("/v1/search")
                .body(Map.of(
                        "question",
                        "When do the harbour's gates open?",
                        "collection",
                        "sentences",
                        "granularity",
                        "sentence",
                        "limit",
                        1000))
                .exchange()
                .returnResult(SearchResult.class)
                .getResponseBody()
                .passages();

        assertThat(hits).extracting(Passage::rank).containsExactly(1, 2, 3);
        assertThat(hits.getFirst().text()).isEqualTo("Its gates open twice a day, with the tide.");
        assertThat(hits).allSatisfy(hit -> {
            assertThat(TIDES.substring(hit.start(), hit.end())).isEqualTo(hit.text());
            assertThat(hit.sentences()).singleElement().satisfies(sentence -> {
                assertThat(sentence.start()).isEqualTo(hit.start());
                assertThat(sentence.end()).isEqualTo(hit.end());
                assertThat(sentence.score()).isEqualTo(hit.score());
                assertThat(sentence.likeness()).isBetween(-1.0, 1.0);
            });
        });
    }

    @Test
    void changedTitleKeepsTheVersion() {
        put("retitled", "tides", TIDES);

        DocumentReceipt receipt = client.put()
                .uri("/v1/collections/retitled/documents/tides")
                .body(Map.of("title", "Tides", "text", TIDES, "metadata", Map.of("year", 1874)))
                .exchange()
                .returnResult(DocumentReceipt.class)
                .getResponseBody();

        assertThat(receipt.status()).isEqualTo(Status.UPDATED);
        assertThat(receipt.version()).isEqualTo(1);
        assertThat(get("retitled", "tides").title()).isEqualTo("Tides");
        assertThat(get("retitled", "tides").metadata()).containsEntry("year", 1874);
    }

    @Test
    void aDocumentThatChangesItsLanguageMovesToThatLanguage() {
        put("moving", "tides", TIDES);
        put("moving", "tides", "Les portes du port s’ouvrent deux fois par jour, avec la marée.");

        assertThat(describe("moving").languages()).singleElement().satisfies(count -> {
            assertThat(count.language().value()).isEqualTo("fr");
            assertThat(count.sentences()).isEqualTo(1);
        });
    }

    @Test
    void aCollectionSaysHowTheEncoderMeetsItsLanguages() {
        put("tokens", "tides", TIDES);
        put("tokens", "stadt", "Das Wort Москва steht hier, auf Seite ２０２６ des Buches.");

        CollectionInfo info = describe("tokens");

        assertThat(tokens(info, "en")).satisfies(tokens -> {
            assertThat(tokens.sentences()).isEqualTo(3);
            assertThat(tokens.tokensPerWord()).isBetween(1.0, 3.0);
            // ASCII: as many bytes as characters.
            assertThat(tokens.bytesPerToken() * tokens.tokensPerCharacter()).isCloseTo(1, within(1e-9));
            assertThat(List.of(tokens.cut(), tokens.unknown(), tokens.normalised(), tokens.otherScript()))
                    .containsOnly(0.0);
        });
        assertThat(tokens(info, "de")).satisfies(tokens -> {
            assertThat(tokens.bytesPerToken() * tokens.tokensPerCharacter()).isGreaterThan(1);
            // Four wide digits of 54 characters, six Cyrillic letters of 39.
            assertThat(tokens.normalised()).isCloseTo(4.0 / 54, within(1e-9));
            assertThat(tokens.otherScript()).isCloseTo(6.0 / 39, within(1e-9));
        });
    }

    @Test
    void aSampleHasSentencesOfEachLanguageAsTheyStandThere() {
        put("sampled", "tides", TIDES);
        put("sampled", "stadt", "Das Rathaus steht am Markt.");

        LanguageSentences.Sample sample = client.get()
                .uri("/v1/collections/sampled/sample")
                .exchange()
                .returnResult(LanguageSentences.Sample.class)
                .getResponseBody();

        assertThat(sample.languages())
                .satisfiesExactlyInAnyOrder(
                        german -> assertThat(german)
                                .isEqualTo(new LanguageSentences(
                                        LanguageTag.of("de"), List.of("Das Rathaus steht am Markt."))),
                        english -> assertThat(english.sentences())
                                .hasSize(3)
                                .allSatisfy(sentence -> assertThat(TIDES).contains(sentence)));
    }

    @Test
    void aCollectionWarnsOfALanguageThatIsOutOfLine() {
        put("balanced", "tides", TIDES);
        put("balanced", "stadt", "Das Rathaus steht am Markt.");
        assertThat(describe("balanced").warnings()).isEmpty();

        put("lopsided", "stadt", "Das Rathaus steht am Markt.");
        put(
                "lopsided",
                "tides",
                IntStream.range(0, 12)
                        .mapToObj("The tide in bay %d is high at noon."::formatted)
                        .collect(Collectors.joining("\n\n")));
        assertThat(describe("lopsided").warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("language-small");
            assertThat(warning.detail()).startsWith("de has 1 of the sentences, the largest language 12:");
        });
    }

    @Test
    void whatTheEncoderTakesOfStoredSentencesIsCountedByLanguage() {
        double tokens = counter("glossa.encoder.tokens", "is");
        double characters = counter("glossa.encoder.characters", "is");
        String text = "Vitinn á Reykjanesi var reistur 1907.";
        client.put()
                .uri("/v1/collections/metered/documents/viti")
                .body(Map.of("title", "Viti", "text", text, "language", "is-IS"))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(counter("glossa.encoder.characters", "is") - characters).isEqualTo(text.length());
        assertThat(counter("glossa.encoder.tokens", "is") - tokens)
                .isEqualTo(tokens(describe("metered"), "is").tokensPerCharacter() * text.length(), within(1e-6));
    }

    private double counter(String name, String language) {
        return service.bean(MeterRegistry.class)
                .counter(name, "language", language)
                .count();
    }

    private static TokenEfficiency tokens(CollectionInfo info, String language) {
        return info.languages().stream()
                .filter(count -> count.language().value().equals(language))
                .map(LanguageCount::tokens)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDeletedDocumentIsNeverFoundAgain() {
        put("deleted", "tides", TIDES);
        put("deleted", "oil", "The lighthouse of Vellamo burns whale oil.");

        client.delete()
                .uri("/v1/collections/deleted/documents/tides")
                .exchange()
                .expectStatus()
                .isNoContent();

        client.get()
                .uri("/v1/collections/deleted/documents/tides")
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(search("deleted", "When do the harbour's gates open?").passages())
                .extracting(Passage::document)
                .containsExactly("oil");
        assertThat(describe("deleted").documents()).isEqualTo(1);
    }

    @Test
    void textComesBackAsItWasGiven() {
        String text = "  A\u0301 \uD83D\uDEA2 ship.\r\n\r\nשלום עולם. \u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35\t";

        put("verbatim", "ship", text);

        assertThat(get("verbatim", "ship").text()).isEqualTo(text);
    }

    @Test
    void aQuoteHoldsOnlyIfItIsTheStoredTextOfItsVersion() {
        put("quotes", "tides", TIDES);

        QuoteCheck.Verdicts verdicts = client.post()
                .uri("/v1/collections/quotes/quotes")
                .body(new QuoteCheck(List.of(
                        new Quote("tides", 1, 4, 11, "harbour"),
                        new Quote("tides", 1, 4, 11, "Harbour"),
                        new Quote("tides", 2, 4, 11, "harbour"),
                        new Quote("tides", 1, 4, 4000, "harbour"),
                        new Quote("unknown", 1, 4, 11, "harbour"))))
                .exchange()
                .returnResult(QuoteCheck.Verdicts.class)
                .getResponseBody();

        assertThat(verdicts.verbatim()).containsExactly(true, false, false, false, false);
    }

    @Test
    void manyQuoteChecksLeaveConnectionsForTheNextRequest() {
        put("many-quotes", "tides", TIDES);
        QuoteCheck check = new QuoteCheck(List.of(new Quote("tides", 1, 4, 11, "harbour")));

        for (int i = 0; i < 20; i++) {
            client.post()
                    .uri("/v1/collections/many-quotes/quotes")
                    .body(check)
                    .exchange()
                    .expectStatus()
                    .isOk();
        }

        assertThat(describe("many-quotes").documents()).isEqualTo(1);
    }

    @Test
    void manyChecksInARowDoNotUseUpTheConnections() {
        put("busy", "tides", TIDES);
        QuoteCheck check = new QuoteCheck(List.of(new Quote("tides", 1, 4, 11, "harbour")));

        for (int i = 0; i < 20; i++) {
            client.post()
                    .uri("/v1/collections/busy/quotes")
                    .body(check)
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        assertThat(search("busy", "When do the gates open?").passages()).isNotEmpty();
    }

    @Test
    void aBatchStoresItsGoodLinesAndReportsItsBadOnes() {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes(utf8("{\"id\":\"a\",\"text\":\"The harbour was dug by hand.\"}\n"));
        lines.writeBytes(utf8("{\"id\":\"b\",\"text\":\n"));
        lines.writeBytes(utf8("\n"));
        lines.writeBytes(utf8("{\"id\":\"c\",\"text\":\""));
        lines.write(0xFF);
        lines.writeBytes(utf8("\"}\n"));
        lines.writeBytes(utf8("{\"id\":\"d\",\"text\":\"ok\",\"language\":\"not a tag\"}\n"));
        lines.writeBytes(utf8("{\"id\":\"e\",\"text\":\"NUL \\u0000\"}\n"));
        lines.writeBytes(utf8("{\"id\":\"f\",\"text\":\"half \\ud83d\"}\n"));
        lines.writeBytes(utf8("{\"id\":\"g\",\"text\":\"" + "x ".repeat(20_000) + "\"}\n"));
        lines.writeBytes(utf8("{\"text\":\"nameless\"}\n"));
        lines.writeBytes(utf8("null\n"));
        lines.writeBytes(utf8(
                "{\"id\":\"h\",\"text\":\"La marea sube dos veces al día y los barcos esperan fuera del puerto.\"}"));

        BatchReceipt receipt = client.post()
                .uri("/v1/collections/batch/documents")
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(lines.toByteArray())
                .exchange()
                .returnResult(BatchReceipt.class)
                .getResponseBody();

        assertThat(receipt.documents()).extracting(DocumentReceipt::id).containsExactly("a", "h");
        assertThat(receipt.errors()).extracting(BatchReceipt.LineError::line).containsExactly(2, 4, 5, 6, 7, 8, 9, 10);
        assertThat(receipt.errors().get(2).detail()).contains("BCP 47").contains("not a tag");
        assertThat(describe("batch").languages())
                .extracting(count -> count.language().value())
                .containsExactlyInAnyOrder("en", "es");
    }

    private static DocumentReceipt put(String collection, String id, String text) {
        return client.put()
                .uri("/v1/collections/{c}/documents/{id}", collection, id)
                .body(Map.of("text", text))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(DocumentReceipt.class)
                .getResponseBody();
    }

    private static Document get(String collection, String id) {
        return client.get()
                .uri("/v1/collections/{c}/documents/{id}", collection, id)
                .exchange()
                .returnResult(Document.class)
                .getResponseBody();
    }

    private static CollectionInfo describe(String collection) {
        return client.get()
                .uri("/v1/collections/{c}", collection)
                .exchange()
                .returnResult(CollectionInfo.class)
                .getResponseBody();
    }

    private static SearchResult search(String collection, String question) {
        return client.post()
                .uri("/v1/search")
                .body(Map.of("collection", collection, "question", question))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(SearchResult.class)
                .getResponseBody();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

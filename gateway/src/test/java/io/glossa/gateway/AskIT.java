package io.glossa.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.gateway.WireServer.Reply;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.AnswerRequest;
import io.glossa.wire.answer.AnswerResponse;
import io.glossa.wire.answer.AnswerResponse.Writer;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.answer.VerificationRequest;
import io.glossa.wire.retrieval.QuoteCheck;
import io.glossa.wire.translation.TranslationRequest;
import io.glossa.wire.translation.TranslationResponse;
import io.glossa.wire.translation.TranslationResponse.Translation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AskIT extends GatewayTest {

    @Test
    void anExtractiveAnswerInAnotherLanguageIsTranslatedAndVerified() {
        JsonNode response = ask(Map.of());

        assertThat(response.at("/answer/language").asString()).isEqualTo("en");
        assertThat(response.at("/answer/text").asString()).isEqualTo("en[Das Rad kostet 12 Euro am Tag.]");
        JsonNode citation = response.at("/claims/0/citations/0");
        assertThat(citation.get("quote").asString()).isEqualTo("Das Rad kostet 12 Euro am Tag.");
        assertThat(citation.at("/translation/text").asString()).isEqualTo("en[Das Rad kostet 12 Euro am Tag.]");
        assertThat(SERVICES.verifications)
                .singleElement()
                .satisfies(request ->
                        assertThat(request.claims().getFirst().evidence()).containsExactly(0));
        assertThat(codes(response)).isEmpty();
    }

    /** The wire shape as clients see it: a change here is a change of the public API. */
    @Test
    void theResponseHasItsAgreedShape() throws IOException {
        ObjectNode response = (ObjectNode) ask(Map.of());

        assertThat(response.remove("id").asString()).isNotBlank();
        assertThat(response.remove("timings").propertyNames())
                .contains("search", "search.database", "answer", "translate-citations", "check-quotes", "total");
        assertThat(response)
                .isEqualTo(WireServer.JSON.readTree(
                        new ClassPathResource("ask-response.golden.json").getContentAsByteArray()));
    }

    @Test
    void withoutATranslationServiceTheAnswerStaysInItsSourcesLanguageAndSaysSo() {
        SERVICES.translation.down();

        JsonNode response = ask(Map.of());

        assertThat(response.at("/answer/language").asString()).isEqualTo("de");
        assertThat(response.at("/mode/used").asString()).isEqualTo("direct");
        assertThat(response.at("/warnings").toString())
                .contains("The answer is quoted in the source's language, de, not in en.");
        assertThat(codes(response))
                .containsOnlyOnce("translation-unavailable", "untranslated")
                .doesNotContain("citation-untranslated");
    }

    @Test
    void aSlowTranslationServiceCostsNoMoreThanItsDeadline() {
        SERVICES.translation.onRaw("POST /v1/translate", body -> {
            sleep(8_000);
            return Services.json(Map.of("translations", List.of()));
        });
        long start = System.nanoTime();

        JsonNode response = ask(Map.of("mode", "direct"));

        assertThat(System.nanoTime() - start).isLessThan(7_000_000_000L);
        assertThat(codes(response))
                .containsOnlyOnce("translation-unavailable", "untranslated")
                .doesNotContain("citation-untranslated");
    }

    @Test
    void theQuestionIsTranslatedWhenTheCollectionHasNothingInItsLanguage() {
        JsonNode response = ask(Map.of());

        assertThat(response.at("/mode/requested").asString()).isEqualTo("auto");
        assertThat(response.at("/mode/used").asString()).isEqualTo("translate-question");
        assertThat(response.at("/mode/reason").asString()).contains("nothing in en");
        assertThat(SERVICES.searches).hasSize(2);
        assertThat(SERVICES.searches.getLast().translations())
                .singleElement()
                .satisfies(leg -> assertThat(leg.text()).isEqualTo("de[How much is a bike?]"));
    }

    @Test
    void passagesAreTranslatedBeforeAnsweringWhenAskedFor() {
        JsonNode response = ask(Map.of("mode", "translate-passages"));

        assertThat(response.at("/mode/used").asString()).isEqualTo("translate-passages");
        assertThat(SERVICES.answers.getFirst().evidence())
                .extracting(evidence -> evidence.translation())
                .containsExactly("en[Das Rad kostet 12 Euro am Tag.]", "en[Die Rückgabe ist bis 20 Uhr möglich.]");
    }

    @Test
    void theModesWithTranslationFallBackToDirectWithoutIt() {
        SERVICES.translation.down();

        for (String mode : List.of("translate-question", "translate-passages", "translate-both")) {
            JsonNode response = ask(Map.of("mode", mode));
            assertThat(response.at("/mode/requested").asString()).isEqualTo(mode);
            assertThat(response.at("/mode/used").asString()).isEqualTo("direct");
            assertThat(codes(response)).contains("translation-unavailable");
        }
    }

    @Test
    void aCitationWhoseQuoteNoLongerStandsIsDroppedAndItsClaimLowered() {
        SERVICES.retrieval.on(
                "POST /v1/collections/handbook/quotes",
                QuoteCheck.class,
                check -> new QuoteCheck.Verdicts(
                        check.quotes().stream().map(quote -> false).toList()));

        JsonNode response = ask(Map.of());

        assertThat(response.at("/claims/0/citations")).isEmpty();
        assertThat(response.at("/claims/0/support").asString()).isEqualTo("unsupported");
        assertThat(codes(response)).contains("quote-changed");
    }

    @Test
    void aCitationSaysItsPage() {
        assertThat(ask(Map.of()).at("/claims/0/citations/0").has("page")).isFalse();
        SERVICES.retrieval.on(
                "POST /v1/collections/handbook/quotes",
                QuoteCheck.class,
                check -> new QuoteCheck.Verdicts(
                        check.quotes().stream().map(quote -> true).toList(),
                        check.quotes().stream().map(quote -> 7).toList()));

        assertThat(ask(Map.of()).at("/claims/0/citations/0/page").asInt()).isEqualTo(7);
    }

    @Test
    void offsetsInCodePointsFindTheSameCharacters() {
        JsonNode utf16 = ask(Map.of()).at("/claims/0/citations/0");
        JsonNode response = ask(Map.of("offsets", "code-point"));
        JsonNode citation = response.at("/claims/0/citations/0");

        assertThat(response.get("offsets").asString()).isEqualTo("code-point");
        assertThat(utf16.get("start").asInt()).isEqualTo(citation.get("start").asInt() + 1);
        int[] document = Services.TEXT.codePoints().toArray();
        int start = citation.get("start").asInt();
        assertThat(new String(document, start, citation.get("end").asInt() - start))
                .isEqualTo(citation.get("quote").asString());
        JsonNode sentence = response.at("/passages/0/sentences/1");
        assertThat(new String(
                        document,
                        sentence.get("start").asInt(),
                        sentence.get("end").asInt() - sentence.get("start").asInt()))
                .isEqualTo("Die Rückgabe ist bis 20 Uhr möglich.");
    }

    @Test
    void theSentenceThatHoldsAQuoteIsTranslatedAndTheQuoteIsFoundInIt() {
        answersWith("It costs 12 euros.", "12 Euro");
        translatesInto("🚲🚲[%s]");

        JsonNode response = ask(Map.of("mode", "direct", "answerLanguage", "en"));

        JsonNode translation = response.at("/claims/0/citations/0/translation");
        String text = translation.get("text").asString();
        assertThat(text).isEqualTo("🚲🚲[Das Rad kostet 12 Euro am Tag.]");
        assertThat(text.substring(
                        translation.at("/span/start").asInt(),
                        translation.at("/span/end").asInt()))
                .isEqualTo("12 Euro");
        assertThat(translation.at("/span/confidence").asDouble()).isEqualTo(0.9);
        assertThat(Services.TEXT.substring(
                        translation.at("/sentence/start").asInt(),
                        translation.at("/sentence/end").asInt()))
                .isEqualTo(translation.at("/sentence/text").asString())
                .isEqualTo("Das Rad kostet 12 Euro am Tag.");
        assertThat(response.get("timings").propertyNames()).contains("align-citations");
        assertThat(codes(response)).isEmpty();
    }

    @Test
    void aQuoteInItsTranslationIsCountedInCodePointsToo() {
        answersWith("It costs 12 euros.", "12 Euro");
        translatesInto("🚲🚲[%s]");

        JsonNode translation = ask(Map.of("mode", "direct", "answerLanguage", "en", "offsets", "code-point"))
                .at("/claims/0/citations/0/translation");

        assertThat(codePoints(translation.get("text").asString(), translation.get("span")))
                .isEqualTo("12 Euro");
        assertThat(codePoints(Services.TEXT, translation.get("sentence")))
                .isEqualTo(translation.at("/sentence/text").asString());
    }

    @Test
    void aSentenceThatWasTranslatedForTheAnswerIsNotTranslatedAgain() {
        answersWith("It costs 12 euros.", "12 Euro");

        JsonNode response = ask(Map.of("mode", "translate-passages", "answerLanguage", "en"));

        assertThat(response.at("/claims/0/citations/0/translation/span/start").asInt())
                .isEqualTo("en[Das Rad kostet ".length());
        assertThat(SERVICES.translations).hasSize(1);
    }

    @Test
    void aQuoteThatLacksOnlyItsSentencesFullStopNeedsNoAlignment() {
        answersWith("It costs 12 euros.", "Das Rad kostet 12 Euro am Tag");
        SERVICES.answer.onRaw("POST /v1/alignments", body -> Reply.problem(500, "not-wanted", "Nobody asked."));

        JsonNode response = ask(Map.of("mode", "direct", "answerLanguage", "en"));

        JsonNode translation = response.at("/claims/0/citations/0/translation");
        assertThat(translation.at("/span/start").asInt()).isZero();
        assertThat(translation.at("/span/end").asInt())
                .isEqualTo(translation.get("text").asString().length());
        assertThat(codes(response)).isEmpty();
    }

    @Test
    void withoutAlignmentTheTranslationStandsWithoutTheQuotesPlace() {
        answersWith("It costs 12 euros.", "12 Euro");
        SERVICES.answer.onRaw("POST /v1/alignments", body -> Reply.problem(503, "busy", "The encoder is busy."));

        JsonNode refused = ask(Map.of("mode", "direct", "answerLanguage", "en"));

        assertHasNoSpan(refused);
        assertThat(codes(refused)).containsExactly("alignment-unavailable");

        SERVICES.answer.onRaw("POST /v1/alignments", body -> {
            sleep(8_000);
            return Services.json(Map.of("alignments", List.of()));
        });
        long start = System.nanoTime();

        JsonNode late = ask(Map.of("mode", "direct", "answerLanguage", "en"));

        assertThat(System.nanoTime() - start).isLessThan(7_000_000_000L);
        assertHasNoSpan(late);
        assertThat(codes(late)).containsExactly("alignment-unavailable");
    }

    @Test
    void whatATextsTranslationIsWarnedOfIsToldOnceThoughClaimAndCitationUseIt() {
        SERVICES.translation.on(
                "POST /v1/translate",
                TranslationRequest.class,
                request -> new TranslationResponse(request.texts().stream()
                        .map(text -> new Translation(
                                "en[%s]".formatted(text),
                                Services.GERMAN,
                                "test",
                                List.of(
                                        new Warning("number-differs", "Text and translation differ in: 12."),
                                        new Warning("name-not-found", "Das Rad."))))
                        .toList()));

        JsonNode response = ask(Map.of("mode", "direct"));

        assertThat(response.at("/claims/0/citations/0/translation/text").asString())
                .isEqualTo("en[Das Rad kostet 12 Euro am Tag.]");
        assertThat(codes(response)).containsExactly("number-differs");
    }

    @Test
    void aPlaceThatIsNotSureIsNotSaid() {
        answersWith("It costs 12 euros.", "12 Euro");
        translatesInto("It is dear, and that is all we know of it.");

        JsonNode response = ask(Map.of("mode", "direct", "answerLanguage", "en"));

        assertHasNoSpan(response);
        assertThat(codes(response)).isEmpty();
    }

    @Test
    void whatPointsIntoAChangedDocumentIsLeftOutOfACodePointResponse() {
        SERVICES.retrieval.onRaw(
                "GET /v1/collections/handbook/documents/bike", body -> Services.json(Services.document(2)));

        JsonNode response = ask(Map.of("offsets", "code-point"));

        assertThat(response.get("passages")).isEmpty();
        assertThat(response.at("/claims/0/citations")).isEmpty();
        assertThat(codes(response)).contains("document-changed");
    }

    @Test
    void anAbstentionIsHandedOn() {
        SERVICES.answer.on(
                "POST /v1/answers",
                AnswerRequest.class,
                request -> Services.abstained("I found nothing.", request.answerLanguage()));

        JsonNode response = ask(Map.of());

        assertThat(response.get("status").asString()).isEqualTo("abstained");
        assertThat(response.at("/answer/text").asString()).isEqualTo("I found nothing.");
        assertThat(codes(response)).containsExactly("no-evidence");
    }

    @Test
    void aClaimInTheWrongLanguageThatCannotBeTranslatedIsMarked() {
        SERVICES.answer.on(
                "POST /v1/answers",
                AnswerRequest.class,
                request ->
                        Services.answered("Zwölf Euro.", request.evidence().getFirst(), Writer.MODEL, Services.GERMAN));
        SERVICES.translation.on(
                "POST /v1/translate",
                TranslationRequest.class,
                request -> Map.of(
                        "translations", List.of(Map.of("source", "de", "provider", "none", "warnings", List.of()))));

        JsonNode response = ask(Map.of("mode", "direct"));

        assertThat(response.at("/claims/0/language").asString()).isEqualTo("de");
        assertThat(codes(response)).contains("language-differs");
    }

    @Test
    void aTranslationWithWordsOfAnotherLanguageIsNotCalledUntranslated() {
        SERVICES.answer.on("POST /v1/verifications", VerificationRequest.class, request -> {
            AnswerResponse verified = Services.answered(
                    request.claims().getFirst().text(),
                    request.evidence().getFirst(),
                    Writer.CALLER,
                    request.answerLanguage());
            Claim claim = verified.claims().getFirst();
            Warning mixed = new Warning("language-mixed", "Words of other languages in en: 晚.");
            return new AnswerResponse(
                    verified.status(),
                    verified.writer(),
                    verified.language(),
                    verified.text(),
                    List.of(new Claim(
                            claim.start(),
                            claim.end(),
                            claim.language(),
                            claim.support(),
                            claim.citations(),
                            List.of(mixed))),
                    List.of(),
                    Map.of());
        });

        JsonNode response = ask(Map.of("mode", "direct"));

        assertThat(codes(response)).contains("language-differs").doesNotContain("untranslated");
    }

    @Test
    void aRetrievalServiceThatIsDownIsNamedAndUsedAgainWhenItIsBack() {
        SERVICES.retrieval.down();
        post("/v1/ask", Map.of("question", "How much?", "collection", "handbook"))
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueMatches("Retry-After", "[1-5]")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://glossa.dev/problems/service-unavailable")
                .jsonPath("$.service")
                .isEqualTo("retrieval-service")
                .jsonPath("$.detail")
                .isEqualTo("retrieval-service is not reachable.");

        SERVICES.retrieval.up();

        assertThat(ask(Map.of()).get("status").asString()).isEqualTo("answered");
    }

    @Test
    void anotherServicesProblemIsHandedOnUnchanged() {
        SERVICES.answer.onRaw(
                "POST /v1/answers", body -> Reply.problem(503, "model-server-down", "The model server is down."));

        post("/v1/ask", Map.of("question", "How much?", "collection", "handbook"))
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .contentType("application/problem+json")
                .expectHeader()
                .valueMatches("Retry-After", "[1-5]")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://glossa.dev/problems/model-server-down");
    }

    /** An answer in English, which cites these words of the first sentence. */
    private static void answersWith(String text, String quote) {
        SERVICES.answer.on(
                "POST /v1/answers",
                AnswerRequest.class,
                request ->
                        Services.answered(text, request.evidence().getFirst(), quote, Writer.MODEL, Services.ENGLISH));
    }

    private static void translatesInto(String format) {
        SERVICES.translation.on(
                "POST /v1/translate",
                TranslationRequest.class,
                request -> new TranslationResponse(request.texts().stream()
                        .map(text -> new Translation(format.formatted(text), Services.GERMAN, "test", List.of()))
                        .toList()));
    }

    private static void assertHasNoSpan(JsonNode response) {
        assertThat(response.get("status").asString()).isEqualTo("answered");
        JsonNode translation = response.at("/claims/0/citations/0/translation");
        assertThat(translation.get("text").asString()).isNotBlank();
        assertThat(translation.has("sentence")).isTrue();
        assertThat(translation.has("span")).isFalse();
    }

    private static String codePoints(String text, JsonNode span) {
        int[] all = text.codePoints().toArray();
        int start = span.get("start").asInt();
        return new String(all, start, span.get("end").asInt() - start);
    }

    private static List<String> codes(JsonNode response) {
        return response.get("warnings")
                .valueStream()
                .map(warning -> warning.get("code").asString())
                .toList();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

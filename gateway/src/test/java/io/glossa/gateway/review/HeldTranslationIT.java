package io.glossa.gateway.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.glossa.gateway.GatewayTest;
import io.glossa.gateway.Services;
import io.glossa.gateway.TestDatabase;
import io.glossa.gateway.WireServer;
import io.glossa.gateway.store.Store;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.TextSpan;
import io.glossa.wire.Warning;
import io.glossa.wire.alignment.AlignmentBatch;
import io.glossa.wire.alignment.AlignmentResponse;
import io.glossa.wire.alignment.AlignmentResponse.WordPair;
import io.glossa.wire.translation.ReviewState;
import io.glossa.wire.translation.ReviewedTranslations;
import io.glossa.wire.translation.TranslationRequest;
import io.glossa.wire.translation.TranslationResponse;
import io.glossa.wire.translation.TranslationResponse.Segment;
import io.glossa.wire.translation.TranslationResponse.Translation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Translations for a collection that holds back what fails a check, from the request to what the client gets in the end. */
@TestPropertySource(
        properties = {
            "glossa.gateway.ask.claims-of.handbook=hold",
            "glossa.gateway.ask.claims-of.strict=hold-all",
            "glossa.gateway.ask.claims-of.passing=hold"
        })
class HeldTranslationIT extends GatewayTest {

    private static final Warning DIFFERS = new Warning("number-differs", "Text and translation differ in: 11.");
    private static final Optional<TestDatabase> DATABASE = TestDatabase.fresh();

    private final List<ReviewedTranslations> learnt = new ArrayList<>();
    private final List<ReviewedTranslations.Forgotten> forgotten = new ArrayList<>();
    /** Another one for each test, as a text has one review. */
    private final String text = "🚲 Das Rad %s kostet 12 Euro.".formatted(UUID.randomUUID());

    private final String wrong = "🚲 The bike %s costs 11 euros.".formatted(UUID.randomUUID());

    @Autowired
    private Store store;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.ifPresent(database -> database.addTo(properties));
    }

    @BeforeEach
    void aProviderThatMistakesANumber() {
        assumeThat(DATABASE).as("a PostgreSQL server").isPresent();
        translates(wanted -> translation(wrong, DIFFERS));
        SERVICES.translation.onRaw("PUT /v1/reviewed-translations", body -> {
            learnt.add(WireServer.JSON.readValue(body, ReviewedTranslations.class));
            return WireServer.Reply.json(200, "");
        });
        SERVICES.translation.onRaw("POST /v1/reviewed-translations/forgotten", body -> {
            forgotten.add(WireServer.JSON.readValue(body, ReviewedTranslations.Forgotten.class));
            return WireServer.Reply.json(200, "");
        });
        SERVICES.retrieval.onRaw("GET /v1/collections/strict", body -> Services.json(Services.collection()));
        SERVICES.retrieval.onRaw("GET /v1/collections/other", body -> Services.json(Services.collection()));
        SERVICES.retrieval.onRaw("GET /v1/collections/passing", body -> Services.json(Services.collection()));
    }

    @Test
    void aTranslationThatFailsACheckIsNotShownButListedForReview() {
        JsonNode response = translate("handbook");

        JsonNode result = response.at("/translations/0");
        assertThat(result.get("text").isNull()).isTrue();
        assertThat(result.get("review").asString()).isEqualTo("needs-review");
        assertThat(result.at("/warnings/0/code").asString()).isEqualTo("translation-held");
        assertThat(response.toString()).doesNotContain(wrong, "costs 11");
        String id = result.get("reviewId").asString();
        JsonNode entry = entry(id);
        assertThat(entry.get("status").asString()).isEqualTo("needs-review");
        assertThat(entry.get("text").asString()).isEqualTo(text);
        assertThat(entry.get("answerLanguage").asString()).isEqualTo("en");
        assertThat(entry.has("question")).isFalse();
        JsonNode review = get("/v1/reviews/" + id);
        assertThat(review.has("held")).isFalse();
        assertThat(review.at("/translation/text").asString()).isEqualTo(text);
        assertThat(review.at("/translation/held/text").asString()).isEqualTo(wrong);
        assertThat(review.at("/translation/held/warnings/0/code").asString()).isEqualTo("number-differs");
        assertThat(get("/v1/reviews/" + id + "/translation").toString()).doesNotContain(wrong);
    }

    @Test
    void askedForOnceMoreItWaitsInTheSameReview() {
        String first = held();

        assertThat(held()).isEqualTo(first);
        assertThat(get("/v1/reviews/" + first).get("history")).hasSize(1);
        translates(wanted -> translation(wrong + " Another one.", DIFFERS));
        assertThat(held()).isNotEqualTo(first);
    }

    @Test
    void whatPassesItsChecksIsShownAndSoIsWhatIsForNoOrAnotherCollection() {
        assertThat(translate(null).at("/translations/0/text").asString()).isEqualTo(wrong);
        assertThat(translate("other").at("/translations/0/text").asString()).isEqualTo(wrong);
        translates(wanted -> translation(wrong));

        JsonNode result = translate("passing").at("/translations/0");

        assertThat(result.get("text").asString()).isEqualTo(wrong);
        assertThat(result.has("review")).isFalse();
        assertThat(result.has("reviewId")).isFalse();
    }

    @Test
    void aNameThatWasNotFoundIsToldButIsNoReasonToHold() {
        translates(wanted -> translation(wrong, new Warning("name-not-found", "Das Rad.")));

        JsonNode result = translate("handbook").at("/translations/0");

        assertThat(result.get("text").asString()).isEqualTo(wrong);
        assertThat(result.at("/warnings/0/code").asString()).isEqualTo("name-not-found");
    }

    @Test
    void everyTranslationCanBeHeldButForWhatIsNone() {
        translates(wanted -> wanted.equals("12") ? unchanged(wanted) : translation(wrong));

        JsonNode results = WireServer.JSON
                .readTree(post(
                                "/v1/translate",
                                Map.of("texts", List.of("12", text), "target", "en", "collection", "strict"))
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody())
                .get("translations");

        assertThat(results.at("/0/text").asString()).isEqualTo("12");
        assertThat(results.at("/0").has("review")).isFalse();
        assertThat(results.at("/1/text").isNull()).isTrue();
        assertThat(results.at("/1/review").asString()).isEqualTo("needs-review");
    }

    @Test
    void wordsThatCouldNotBeAlignedAreNoReasonToHoldATranslation() {
        translates(wanted -> translation(wrong));
        SERVICES.answer.down();

        JsonNode result = translate("handbook").at("/translations/0");

        assertThat(result.get("text").asString()).isEqualTo(wrong);
        assertThat(result.at("/warnings/0/code").asString()).isEqualTo("alignment-unavailable");
    }

    @Test
    void whatIsApprovedIsReleasedAsItWasAndStoodFor() {
        String id = held();

        JsonNode approved = decide(id, "approve", decision(), 200);

        assertThat(approved.get("status").asString()).isEqualTo("approved");
        assertThat(history(approved)).containsExactly("needs-review", "approved Anna: It is so.");
        JsonNode translation = get("/v1/reviews/" + id + "/translation");
        assertThat(translation.get("text").asString()).isEqualTo(wrong);
        assertThat(translation.get("review").asString()).isEqualTo("approved");
        assertThat(translation.at("/warnings/0/code").asString()).isEqualTo("number-differs");
        assertThat(learnt.getLast().translations())
                .containsExactly(new ReviewedTranslations.Entry(
                        text, Services.GERMAN, Services.ENGLISH, wrong, ReviewState.APPROVED));
        // The translation service of this test has not learnt it.
        assertThat(translate("handbook").at("/translations/0/text").asString()).isEqualTo(wrong);
    }

    @Test
    void whatIsCorrectedIsWhatTheClientGetsAndTheTranslationServiceLearns() {
        String id = held();
        String right = "🚲 The bike costs 12 euros.";

        JsonNode corrected = decide(id, "correct", correction(right), 200);

        assertThat(corrected.at("/translation/held/text").asString()).isEqualTo(wrong);
        assertThat(corrected.at("/translation/released/text").asString()).isEqualTo(right);
        assertThat(history(corrected)).containsExactly("needs-review", "corrected Anna: It says 12.");
        assertThat(learnt.getLast().translations())
                .containsExactly(new ReviewedTranslations.Entry(
                        text, Services.GERMAN, Services.ENGLISH, right, ReviewState.CORRECTED));
        JsonNode result = translate("handbook").at("/translations/0");
        assertThat(result.get("text").asString()).isEqualTo(right);
        assertThat(result.get("review").asString()).isEqualTo("corrected");
        assertThat(result.at("/segments/0/target/end").asInt())
                .as("in code points")
                .isEqualTo(right.length() - 1);
    }

    @Test
    void termsOfACorrectionAreProposed() {
        translates(wanted -> translation("The bike costs 12 euros a day.", DIFFERS));
        SERVICES.answer.on(
                "POST /v1/alignments",
                AlignmentBatch.class,
                batch -> new AlignmentBatch.Result(batch.pairs().stream()
                        .map(pair -> aligned(pair.source(), pair.target()))
                        .toList()));
        String id = id(translate("Das Rad kostet 12 Euro am Tag.", "handbook"));

        decide(id, "correct", correction("The bike costs 12 coins a day."), 200);

        JsonNode proposals = get("/v1/collections/handbook/glossary/proposals?status=proposed")
                .get("proposals");
        assertThat(proposals.toString()).contains("Euro", "coins", id);
    }

    @Test
    void whatIsRejectedIsNeverShown() {
        String id = held();

        decide(id, "reject", decision(), 200);

        JsonNode result = translate("handbook").at("/translations/0");
        assertThat(result.get("text").isNull()).isTrue();
        assertThat(result.get("review").asString()).isEqualTo("rejected");
        assertThat(result.get("reviewId").asString()).isEqualTo(id);
        assertThat(result.at("/warnings/0/code").asString()).isEqualTo("translation-rejected");
        assertThat(learnt).isEmpty();
        assertThat(get("/v1/reviews/" + id + "/translation").toString()).doesNotContain(wrong);
        JsonNode problem = decide(id, "approve", decision(), 409);
        assertThat(problem.get("type").asString()).isEqualTo("https://glossa.dev/problems/review-decided");
    }

    @Test
    void whatAPersonStandsForIsNotHeldAgain() {
        translates(wanted -> translation(wrong, DIFFERS).reviewed(ReviewState.CORRECTED, UUID.randomUUID()));

        assertThat(translate("strict").at("/translations/0/text").asString()).isEqualTo(wrong);
    }

    @Test
    void heldTranslationsGoWithTheirCollectionAndLeaveTheTrail() {
        String id = held();
        String waiting = id(translate("Noch ein Text.", "handbook"));
        decide(id, "approve", decision(), 200);
        SERVICES.retrieval.onRaw("DELETE /v1/collections/handbook", body -> new WireServer.Reply(204, "", new byte[0]));

        client.method(HttpMethod.DELETE)
                .uri("/v1/collections/handbook")
                .exchange()
                .expectStatus()
                .isNoContent();

        JsonNode review = get("/v1/reviews/" + id);
        assertThat(review.get("status").asString()).isEqualTo("erased");
        assertThat(review.toString()).doesNotContain(wrong, text);
        assertThat(history(review)).containsExactly("needs-review", "approved Anna: null", "erased");
        assertThat(get("/v1/reviews/" + waiting).get("status").asString()).isEqualTo("erased");
        expect("GET", "/v1/reviews/" + id + "/translation", 410);
        assertThat(forgotten.getLast().texts())
                .contains(new ReviewedTranslations.Text(text, Services.GERMAN, Services.ENGLISH));
        long left = store.inTransaction(jdbc -> jdbc.sql("""
                                SELECT count(*) FROM gateway.review
                                 WHERE collection = 'handbook'
                                   AND (translated IS NOT NULL OR translated_key IS NOT NULL OR reason IS NOT NULL)
                                """).query(Long.class).single());
        assertThat(left).isZero();
    }

    @Test
    void aTranslationsReviewHasNoAnswer() {
        expect("GET", "/v1/reviews/" + held() + "/answer", 404);
        expect("GET", "/v1/reviews/" + UUID.randomUUID() + "/translation", 404);
    }

    @ParameterizedTest
    @MethodSource
    void badCorrectionsChangeNothing(Map<String, Object> wrongly) {
        String id = held();
        Map<String, Object> body = new HashMap<>(Map.of("reviewer", "Anna", "reason", "It says 12."));
        body.putAll(wrongly);

        decide(id, "correct", body, 400);

        assertThat(get("/v1/reviews/" + id).get("status").asString()).isEqualTo("needs-review");
    }

    static Stream<Arguments> badCorrectionsChangeNothing() {
        return Stream.of(
                Arguments.of(Map.of()),
                Arguments.of(Map.of("translation", " ")),
                Arguments.of(Map.of("translation", "x".repeat(20_001))),
                Arguments.of(Map.of("translation", "a\0b")),
                Arguments.of(Map.of("claims", List.of(Map.of("claim", 0, "text", "x")))),
                Arguments.of(Map.of("translation", "x", "claims", List.of(Map.of("claim", 0, "text", "x")))));
    }

    private static void translates(Function<String, Translation> translator) {
        SERVICES.translation.on(
                "POST /v1/translate",
                TranslationRequest.class,
                request -> new TranslationResponse(
                        request.texts().stream().map(translator).toList()));
    }

    private static Translation translation(String made, Warning... warnings) {
        return new Translation(
                made,
                Services.GERMAN,
                "test",
                List.of(warnings),
                false,
                List.of(new Segment(new TextSpan(0, 2), new TextSpan(0, made.length()))),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static Translation unchanged(String text) {
        return new Translation(text, Services.GERMAN, "identity", List.of());
    }

    /** Word by word from left to right. */
    private static AlignmentResponse aligned(String source, String target) {
        List<TextSpan> from = words(source);
        List<TextSpan> to = words(target);
        List<WordPair> pairs = new ArrayList<>();
        for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
            pairs.add(new WordPair(from.get(i), to.get(i), 0.9));
        }
        return new AlignmentResponse(pairs, 1, List.of(), null, List.of(), OffsetUnit.UTF16);
    }

    private static List<TextSpan> words(String text) {
        return Pattern.compile("[\\p{L}\\p{N}]+")
                .matcher(text)
                .results()
                .map(found -> new TextSpan(found.start(), found.end()))
                .toList();
    }

    private String held() {
        return id(translate("handbook"));
    }

    private static String id(JsonNode response) {
        return response.at("/translations/0/reviewId").asString();
    }

    private JsonNode translate(@Nullable String collection) {
        return translate(text, collection);
    }

    private JsonNode translate(String wanted, @Nullable String collection) {
        Map<String, Object> body =
                new HashMap<>(Map.of("texts", List.of(wanted), "target", "en", "offsets", "code-point"));
        if (collection != null) {
            body.put("collection", collection);
        }
        return WireServer.JSON.readTree(post("/v1/translate", body)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private static Map<String, Object> decision() {
        return Map.of("reviewer", "Anna", "reason", "It is so.");
    }

    private static Map<String, Object> correction(String translation) {
        return Map.of("reviewer", "Anna", "reason", "It says 12.", "translation", translation);
    }

    private JsonNode decide(String id, String action, Map<String, Object> body, int status) {
        return WireServer.JSON.readTree(post("/v1/reviews/%s/%s".formatted(id, action), body)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private JsonNode entry(String id) {
        return get("/v1/reviews?limit=100&status=needs-review&collection=handbook")
                .get("reviews")
                .valueStream()
                .filter(entry -> entry.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode get(String path) {
        return expect("GET", path, 200);
    }

    private JsonNode expect(String method, String path, int status) {
        return WireServer.JSON.readTree(client.method(HttpMethod.valueOf(method))
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private static List<String> history(JsonNode review) {
        return review.get("history")
                .valueStream()
                .map(event -> event.get("status").asString()
                        + (event.has("reviewer")
                                ? " %s: %s"
                                        .formatted(
                                                event.get("reviewer").asString(),
                                                event.has("reason")
                                                        ? event.get("reason").asString()
                                                        : null)
                                : ""))
                .toList();
    }
}

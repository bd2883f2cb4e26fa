package io.glossa.gateway.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import io.glossa.wire.answer.AnswerRequest;
import io.glossa.wire.answer.AnswerResponse;
import io.glossa.wire.answer.AnswerResponse.Status;
import io.glossa.wire.answer.AnswerResponse.Writer;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.answer.Support;
import io.glossa.wire.answer.VerificationRequest;
import io.glossa.wire.retrieval.QuoteCheck;
import io.glossa.wire.translation.ReviewState;
import io.glossa.wire.translation.ReviewedTranslations;
import io.glossa.wire.translation.TranslationRequest;
import io.glossa.wire.translation.TranslationResponse;
import io.glossa.wire.translation.TranslationResponse.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Answers of a collection that holds back what fails a check, from the question to what the asker sees in the end. */
@TestPropertySource(properties = "glossa.gateway.ask.claims-of.handbook=hold")
class ReviewIT extends GatewayTest {

    private static final String WRONG = "No bike is ever free.";
    private static final Optional<TestDatabase> DATABASE = TestDatabase.fresh();

    private final List<ReviewedTranslations> learnt = new ArrayList<>();
    private final List<ReviewedTranslations.Forgotten> forgotten = new ArrayList<>();

    @Autowired
    private Store store;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.ifPresent(database -> database.addTo(properties));
    }

    @BeforeEach
    void aModelThatContradictsItsSource() {
        assumeThat(DATABASE).as("a PostgreSQL server").isPresent();
        says(WRONG, new Warning("negation-differs", "Only one negates."));
        SERVICES.translation.onRaw("PUT /v1/reviewed-translations", body -> {
            learnt.add(WireServer.JSON.readValue(body, ReviewedTranslations.class));
            return WireServer.Reply.json(200, "");
        });
        SERVICES.translation.onRaw("POST /v1/reviewed-translations/forgotten", body -> {
            forgotten.add(WireServer.JSON.readValue(body, ReviewedTranslations.Forgotten.class));
            return WireServer.Reply.json(200, "");
        });
    }

    @Test
    void anAnswerThatFailsACheckIsNotShownButItsEvidenceIs() {
        JsonNode response = ask(Map.of("mode", "direct", "answerLanguage", "de"));

        assertThat(response.get("status").asString()).isEqualTo("needs-review");
        assertThat(response.at("/answer/text").asString()).startsWith("Diese Antwort wird von einem Menschen geprüft");
        assertThat(response.at("/answer/language").asString()).isEqualTo("de");
        assertThat(response.get("claims")).isEmpty();
        assertThat(response.get("passages")).hasSize(1);
        assertThat(response.toString()).doesNotContain(WRONG);
        assertThat(codes(response)).contains("answer-held");
        assertThat(get("/v1/reviews/" + id(response) + "/answer").toString()).doesNotContain(WRONG);
    }

    @Test
    void anAnswerThatPassesItsChecksIsShown() {
        says("It costs 12 euros.");

        JsonNode response = ask(Map.of("mode", "direct"));

        assertThat(response.get("status").asString()).isEqualTo("answered");
        assertThat(response.has("review")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/ask", "/v1/chat/completions", "/v1/chat/ui-stream"})
    void noStreamLetsHeldTextThrough(String path) {
        Object message = Map.of(
                "role", "user", "content", "How much?", "parts", List.of(Map.of("type", "text", "text", "How much?")));
        Map<String, Object> body = switch (path) {
            case "/v1/ask" -> Map.of("question", "How much?", "collection", Services.COLLECTION);
            case "/v1/chat/completions" ->
                Map.of("model", Services.COLLECTION, "stream", true, "messages", List.of(message));
            default -> Map.of("collection", Services.COLLECTION, "messages", List.of(message));
        };

        byte[] told = client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .body(body)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();

        assertThat(new String(told, java.nio.charset.StandardCharsets.UTF_8))
                .contains("needs-review", "A person is checking this answer")
                .doesNotContain(WRONG)
                .doesNotContain("event: claim");
    }

    @Test
    void whatIsApprovedIsReleasedAsItWasAndItsTranslationsAreStoodFor() {
        String id = held();

        JsonNode review = get("/v1/reviews/" + id);
        assertThat(review.at("/held/answer/text").asString()).isEqualTo(WRONG);
        assertThat(review.at("/held/claims/0/citations/0/quote").asString())
                .isEqualTo(Services.FIRST.of(Services.TEXT));
        assertThat(review.at("/held/claims/0/citations/0/translation/text").asString())
                .isEqualTo("en[Das Rad kostet 12 Euro am Tag.]");
        assertThat(review.at("/held/claims/0/warnings/0/code").asString()).isEqualTo("negation-differs");

        JsonNode approved = decide(id, "approve", decision(), 200);

        assertThat(approved.get("status").asString()).isEqualTo("approved");
        JsonNode answer = get("/v1/reviews/" + id + "/answer");
        assertThat(answer.get("status").asString()).isEqualTo("answered");
        assertThat(answer.at("/answer/text").asString()).isEqualTo(WRONG);
        assertThat(answer.at("/claims/0/citations/0/document").asString()).isEqualTo("bike");
        assertThat(learnt.getLast().translations())
                .containsExactly(new ReviewedTranslations.Entry(
                        "Das Rad kostet 12 Euro am Tag.",
                        Services.GERMAN,
                        Services.ENGLISH,
                        "en[Das Rad kostet 12 Euro am Tag.]",
                        ReviewState.APPROVED));
        assertThat(history(approved)).containsExactly("needs-review", "approved Anna: It is so.");
    }

    @Test
    void whatIsCorrectedIsCheckedAnewAndTheTranslationIsLearnt() {
        String id = held();

        JsonNode corrected = decide(
                id,
                "correct",
                Map.of(
                        "reviewer",
                        "Anna",
                        "reason",
                        "Negated.",
                        "claims",
                        List.of(Map.of("claim", 0, "text", "The bike costs 12 euros.")),
                        "translations",
                        List.of(Map.of("claim", 0, "citation", 0, "text", "The bike costs 12 euros a day."))),
                200);

        assertThat(SERVICES.verifications.getLast().claims().getFirst().text()).isEqualTo("The bike costs 12 euros.");
        assertThat(corrected.get("status").asString()).isEqualTo("corrected");
        JsonNode answer = get("/v1/reviews/" + id + "/answer");
        assertThat(answer.at("/answer/text").asString()).isEqualTo("The bike costs 12 euros.");
        assertThat(answer.at("/claims/0/end").asInt()).isEqualTo("The bike costs 12 euros.".length());
        assertThat(answer.at("/claims/0/citations/0/translation/text").asString())
                .isEqualTo("The bike costs 12 euros a day.");
        assertThat(learnt.getLast().translations().getFirst().translation())
                .isEqualTo("The bike costs 12 euros a day.");
        assertThat(learnt.getLast().translations().getFirst().state()).isEqualTo(ReviewState.CORRECTED);
        assertThat(corrected.at("/held/answer/text").asString()).isEqualTo(WRONG);
    }

    @Test
    void termsOfACorrectionAreProposedAndCountOnceTheyAreAccepted() {
        wordsAreAligned();
        String first = correctedWith("The bike costs 12 coins a day.");
        JsonNode proposal = proposals("proposed").get(0);
        assertThat(proposal.at("/term/source").asString()).isEqualTo("Euro");
        assertThat(proposal.at("/term/target").asString()).isEqualTo("coins");
        assertThat(proposal.get("before").asString()).isEqualTo("euros");
        assertThat(proposal.get("review").asString()).isEqualTo(first);
        String glossary = "/v1/collections/handbook/glossary";
        assertThat(get(glossary).get("glossaries")).isEmpty();

        correctedWith("The bike costs 12 coins a day.");
        correctedWith("The bike costs 12 quid2 a day.");
        assertThat(proposals("proposed")).hasSize(2);

        String id = proposal.get("id").asString();
        post(glossary + "/proposals/" + id + "/accept", Map.of()).expectStatus().isOk();
        assertThat(get(glossary + "/de/en").get("terms").toString()).contains("Euro", "coins");
        post(glossary + "/proposals/" + id + "/reject", Map.of())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://glossa.dev/problems/proposal-decided");
        String other = proposals("proposed").get(0).get("id").asString();
        post(glossary + "/proposals/" + other + "/reject", Map.of())
                .expectStatus()
                .isOk();
        post(glossary + "/proposals/" + UUID.randomUUID() + "/accept", Map.of())
                .expectStatus()
                .isNotFound();
        correctedWith("The bike costs 12 quid2 a day.");
        assertThat(proposals("proposed")).isEmpty();

        SERVICES.retrieval.onRaw(
                "DELETE /v1/collections/handbook/documents/bike", body -> new WireServer.Reply(204, "", new byte[0]));
        client.delete()
                .uri("/v1/collections/handbook/documents/bike")
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(get(glossary + "/proposals").get("proposals")).isEmpty();
        assertThat(get(glossary + "/de/en").get("terms")).hasSize(1);
        client.delete().uri(glossary + "/de/en").exchange().expectStatus().isNoContent();
    }

    /** Word by word from left to right, as the test's sentences go. */
    private static void wordsAreAligned() {
        SERVICES.translation.on(
                "POST /v1/translate",
                TranslationRequest.class,
                request -> new TranslationResponse(request.texts().stream()
                        .map(text ->
                                new Translation("The bike costs 12 euros a day.", Services.GERMAN, "test", List.of()))
                        .toList()));
        Pattern word = Pattern.compile("[\\p{L}\\p{N}]+");
        SERVICES.answer.on(
                "POST /v1/alignments",
                AlignmentBatch.class,
                batch -> new AlignmentBatch.Result(batch.pairs().stream()
                        .map(pair -> {
                            List<TextSpan> source = spans(word, pair.source());
                            List<TextSpan> target = spans(word, pair.target());
                            List<WordPair> words = IntStream.range(0, Math.min(source.size(), target.size()))
                                    .mapToObj(i -> new WordPair(source.get(i), target.get(i), 0.9))
                                    .toList();
                            return new AlignmentResponse(words, 1, List.of(), null, List.of(), OffsetUnit.UTF16);
                        })
                        .toList()));
    }

    private static List<TextSpan> spans(Pattern word, String text) {
        return word.matcher(text)
                .results()
                .map(found -> new TextSpan(found.start(), found.end()))
                .toList();
    }

    /** @return the review's id */
    private String correctedWith(String translation) {
        String id = held();
        decide(
                id,
                "correct",
                Map.of(
                        "reviewer",
                        "Anna",
                        "reason",
                        "Currency.",
                        "translations",
                        List.of(Map.of("claim", 0, "citation", 0, "text", translation))),
                200);
        return id;
    }

    private JsonNode proposals(String status) {
        return get("/v1/collections/handbook/glossary/proposals?status=" + status)
                .get("proposals");
    }

    @Test
    void aQuoteIsFoundAnewInACorrectedTranslationOfItsSentence() {
        SERVICES.answer.on("POST /v1/answers", AnswerRequest.class, request -> {
            AnswerResponse whole = Services.answered(
                    WRONG, request.evidence().getFirst(), "12 Euro", Writer.MODEL, request.answerLanguage());
            Claim claim = whole.claims().getFirst();
            Warning differs = new Warning("negation-differs", "Only one negates.");
            return new AnswerResponse(
                    Status.ANSWERED,
                    Writer.MODEL,
                    request.answerLanguage(),
                    WRONG,
                    List.of(new Claim(
                            0, WRONG.length(), claim.language(), Support.PARTIAL, claim.citations(), List.of(differs))),
                    List.of(),
                    Map.of());
        });
        String id = held();
        JsonNode held = get("/v1/reviews/" + id).at("/held/claims/0/citations/0/translation");
        assertThat(lit(held)).isEqualTo("12 Euro");

        String better = "Better: [Das Rad kostet 12 Euro am Tag.]";
        decide(
                id,
                "correct",
                Map.of(
                        "reviewer",
                        "Anna",
                        "reason",
                        "Clumsy.",
                        "claims",
                        List.of(Map.of("claim", 0, "text", "It costs 12 euros.")),
                        "translations",
                        List.of(Map.of("claim", 0, "citation", 0, "text", better))),
                200);

        JsonNode citation = get("/v1/reviews/" + id + "/answer").at("/claims/0/citations/0");
        assertThat(citation.get("quote").asString()).isEqualTo("12 Euro");
        assertThat(citation.at("/translation/text").asString()).isEqualTo(better);
        assertThat(lit(citation.get("translation"))).isEqualTo("12 Euro");
        assertThat(learnt.getLast().translations())
                .containsExactly(new ReviewedTranslations.Entry(
                        "Das Rad kostet 12 Euro am Tag.",
                        Services.GERMAN,
                        Services.ENGLISH,
                        better,
                        ReviewState.CORRECTED));
    }

    @Test
    void whatIsRejectedIsNeverShown() {
        String id = held();

        decide(id, "reject", decision(), 200);

        JsonNode answer = get("/v1/reviews/" + id + "/answer");
        assertThat(answer.get("status").asString()).isEqualTo("abstained");
        assertThat(answer.toString()).doesNotContain(WRONG);
        assertThat(codes(answer)).contains("answer-rejected");
    }

    @Test
    void aDecisionStands() {
        String id = held();
        decide(id, "reject", decision(), 200);

        JsonNode problem = decide(id, "approve", decision(), 409);

        assertThat(problem.get("type").asString()).isEqualTo("https://glossa.dev/problems/review-decided");
        assertThat(get("/v1/reviews/" + id).get("status").asString()).isEqualTo("rejected");
    }

    @Test
    void whatTheTranslationServiceCouldNotTakeGoesWithTheNextDecision() {
        String first = held();
        SERVICES.translation.down();
        decide(first, "approve", decision(), 200);
        assertThat(learnt).isEmpty();
        SERVICES.translation.up();

        String second = held();
        decide(second, "approve", decision(), 200);

        assertThat(learnt).hasSize(1);
        assertThat(learnt.getFirst().translations()).hasSizeGreaterThanOrEqualTo(1);
    }

    @Test
    void aDeletedDocumentTakesItsCopiesWithItAndLeavesTheTrail() {
        String id = held();
        decide(id, "approve", Map.of("reviewer", "Anna", "reason", "It says 12 euros."), 200);
        SERVICES.retrieval.onRaw(
                "DELETE /v1/collections/handbook/documents/bike", body -> new WireServer.Reply(204, "", new byte[0]));

        client.method(HttpMethod.DELETE)
                .uri("/v1/collections/handbook/documents/bike")
                .exchange()
                .expectStatus()
                .isNoContent();

        JsonNode review = get("/v1/reviews/" + id);
        assertThat(review.get("status").asString()).isEqualTo("erased");
        assertThat(review.toString()).doesNotContain(WRONG, "12 Euro", "12 euros");
        assertThat(history(review)).containsExactly("needs-review", "approved Anna: null", "erased");
        expect("GET", "/v1/reviews/" + id + "/answer", 410);
        decide(id, "approve", decision(), 409);
        assertThat(forgotten.getLast().texts())
                .contains(new ReviewedTranslations.Text(
                        "Das Rad kostet 12 Euro am Tag.", Services.GERMAN, Services.ENGLISH));
        assertThat(everything()).doesNotContain(WRONG, "12 Euro", "12 euros");
    }

    @Test
    void aDocumentThatGoesWhileItsAnswerIsBeingHeldIsNoticed() {
        List<QuoteCheck> checks = new ArrayList<>();
        SERVICES.retrieval.on("POST /v1/collections/handbook/quotes", QuoteCheck.class, check -> {
            checks.add(check);
            return new QuoteCheck.Verdicts(
                    check.quotes().stream().map(quote -> checks.size() == 1).toList());
        });
        SERVICES.retrieval.onRaw(
                "GET /v1/collections/handbook/documents/bike",
                body -> new WireServer.Reply(
                        404,
                        "application/problem+json",
                        "{\"status\": 404}".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        JsonNode response = ask(Map.of("mode", "direct"));

        assertThat(get("/v1/reviews/" + id(response)).get("status").asString()).isEqualTo("erased");
    }

    @Test
    void aQuoteThatItsDocumentNoLongerHasIsNotReleased() {
        String id = held();
        decide(id, "approve", decision(), 200);
        SERVICES.retrieval.on(
                "POST /v1/collections/handbook/quotes",
                QuoteCheck.class,
                check -> new QuoteCheck.Verdicts(
                        check.quotes().stream().map(quote -> false).toList()));

        JsonNode answer = get("/v1/reviews/" + id + "/answer");

        assertThat(answer.at("/claims/0/citations")).isEmpty();
        assertThat(answer.at("/claims/0/support").asString()).isEqualTo("unsupported");
        assertThat(codes(answer)).contains("quote-changed");
    }

    @Test
    void theAuditTrailCanOnlyBeAppendedTo() {
        held();

        for (String change : List.of(
                "UPDATE gateway.review_audit SET reviewer = 'Nobody'",
                "DELETE FROM gateway.review_audit",
                "TRUNCATE gateway.review_audit")) {
            assertThatThrownBy(
                            () -> store.inTransaction(jdbc -> jdbc.sql(change).update()))
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("only appended to");
        }
    }

    @Test
    void theQueueIsReadPageByPage() {
        List<String> ids = List.of(held(), held(), held());
        List<String> read = new ArrayList<>();
        String cursor = "0";
        while (cursor != null) {
            JsonNode page = get("/v1/reviews?status=needs-review&collection=handbook&limit=2&cursor=" + cursor);
            page.get("reviews").forEach(entry -> read.add(entry.get("id").asString()));
            cursor = page.has("next") ? page.get("next").asString() : null;
        }
        assertThat(read).containsSubsequence(ids).doesNotHaveDuplicates();
        assertThat(get("/v1/reviews?collection=other").get("reviews")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void badInputChangesNothing(String action, Map<String, Object> body, String field) {
        String id = held();

        JsonNode problem = decide(id, action, body, 400);

        assertThat(problem.get("field").asString()).isEqualTo(field);
        assertThat(get("/v1/reviews/" + id).get("status").asString()).isEqualTo("needs-review");
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> badInputChangesNothing() {
        Map<String, Object> nothing = Map.of();
        return Stream.of(
                arguments("approve", nothing, "reviewer"),
                arguments("approve", Map.of("reviewer", "Anna"), "reason"),
                arguments("reject", Map.of("reviewer", "Anna", "reason", " "), "reason"),
                arguments("approve", Map.of("reviewer", "A\0a", "reason", "x"), "reviewer"),
                arguments("approve", Map.of("reviewer", "x".repeat(201), "reason", "x"), "reviewer"),
                arguments("reject", Map.of("reviewer", "Anna", "reason", "x".repeat(2001)), "reason"),
                arguments("correct", Map.of("reviewer", "Anna", "reason", "x"), "claims"),
                arguments("correct", Map.of("reviewer", "Anna", "reason", "x", "translation", "y"), "translation"),
                arguments("correct", correction(7, "y"), "claims"),
                arguments("correct", correction(0, " "), "claims.text"),
                arguments("correct", correction(0, "x".repeat(10_001)), "claims.text"),
                arguments(
                        "correct",
                        Map.of(
                                "reviewer",
                                "Anna",
                                "reason",
                                "x",
                                "translations",
                                List.of(Map.of("claim", 0, "citation", 3, "text", "y"))),
                        "translations"));
    }

    private static org.junit.jupiter.params.provider.Arguments arguments(
            String action, Map<String, Object> body, String field) {
        return org.junit.jupiter.params.provider.Arguments.of(action, body, field);
    }

    private static Map<String, Object> correction(int claim, String text) {
        return Map.of("reviewer", "Anna", "reason", "x", "claims", List.of(Map.of("claim", claim, "text", text)));
    }

    @Test
    void unknownReviewsAndListsAreRefused() {
        expect("GET", "/v1/reviews/" + UUID.randomUUID(), 404);
        expect("GET", "/v1/reviews/" + UUID.randomUUID() + "/answer", 404);
        decide(UUID.randomUUID().toString(), "approve", decision(), 404);
        expect("GET", "/v1/reviews/no-id", 400);
        expect("GET", "/v1/reviews?status=lost", 400);
        expect("GET", "/v1/reviews?limit=0", 400);
        expect("GET", "/v1/reviews?cursor=x", 400);
        String proposals = "/v1/collections/handbook/glossary/proposals";
        expect("GET", proposals + "?status=lost", 400);
        expect("GET", proposals + "?limit=501", 400);
        expect("GET", proposals + "?cursor=x", 400);
        expect("POST", proposals + "/no-id/accept", 400);
    }

    private void says(String text, Warning... warnings) {
        SERVICES.answer.on("POST /v1/answers", AnswerRequest.class, request -> {
            AnswerResponse whole =
                    Services.answered(text, request.evidence().getFirst(), Writer.MODEL, request.answerLanguage());
            Claim claim = whole.claims().getFirst();
            return new AnswerResponse(
                    Status.ANSWERED,
                    Writer.MODEL,
                    request.answerLanguage(),
                    text,
                    List.of(new Claim(
                            0, text.length(), claim.language(), Support.PARTIAL, claim.citations(), List.of(warnings))),
                    List.of(),
                    Map.of());
        });
        SERVICES.answer.on("POST /v1/verifications", VerificationRequest.class, request -> {
            SERVICES.verifications.add(request);
            return Services.answered(
                    request.claims().getFirst().text(),
                    request.evidence().getFirst(),
                    Writer.CALLER,
                    request.answerLanguage());
        });
    }

    private static String lit(JsonNode translation) {
        return translation
                .get("text")
                .asString()
                .substring(
                        translation.at("/span/start").asInt(),
                        translation.at("/span/end").asInt());
    }

    private String held() {
        return id(ask(Map.of("mode", "direct", "answerLanguage", "en")));
    }

    private static String id(JsonNode response) {
        return response.get("review").asString();
    }

    private static Map<String, Object> decision() {
        return Map.of("reviewer", "Anna", "reason", "It is so.");
    }

    private JsonNode decide(String id, String action, Map<String, Object> body, int status) {
        byte[] answer = post("/v1/reviews/%s/%s".formatted(id, action), body)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return WireServer.JSON.readTree(answer);
    }

    private JsonNode get(String path) {
        return expect("GET", path, 200);
    }

    private JsonNode expect(String method, String path, int status) {
        byte[] answer = client.method(HttpMethod.valueOf(method))
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return WireServer.JSON.readTree(answer);
    }

    private static List<String> codes(JsonNode response) {
        return response.get("warnings")
                .valueStream()
                .map(warning -> warning.get("code").asString())
                .toList();
    }

    private static List<String> history(JsonNode review) {
        return review.get("history")
                .valueStream()
                .map(event -> event.get("status").asString()
                        + (event.has("reviewer")
                                ? " " + event.get("reviewer").asString() + ": "
                                        + (event.has("reason")
                                                ? event.get("reason").asString()
                                                : null)
                                : ""))
                .toList();
    }

    /** All that the schema holds. */
    private String everything() {
        return store.inTransaction(jdbc -> Stream.of(
                        "review", "review_source", "review_audit", "reviewed_translation", "term_proposal")
                .flatMap(table -> jdbc
                        .sql("SELECT row_to_json(t)::text FROM gateway.%s t".formatted(table))
                        .query(String.class)
                        .list()
                        .stream())
                .reduce("", String::concat));
    }
}

package io.glossa.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.translation.ProviderServer.Reply;
import io.glossa.wire.translation.GlossaryVersion;
import io.glossa.wire.translation.TranslationRequest.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "glossa.language-model.enabled=true",
            "glossa.translation.libretranslate.timeout=20s",
            "glossa.translation.cache.memory-entries=0",
            "glossa.translation.request.piece=60",
            "glossa.translation.protection.names[0]=Leghorn,Livorno,Ливорно",
            "glossa.translation.pairs[0].target=fi",
            "glossa.translation.pairs[0].providers=none",
            "glossa.translation.pairs[1].source=fr",
            "glossa.translation.pairs[1].providers=language-model"
        })
@AutoConfigureRestTestClient
@Import(WithServicesToken.class)
class TranslateIT {

    private static final ProviderServer LIBRE = new ProviderServer();
    private static final ProviderServer MODEL = new ProviderServer();
    private static final String GERMAN = "Die Fahrräder stehen im Hof und kosten 12 Euro am Tag.";
    private static final String ENGLISH = "The bicycles stand in the yard and cost 12 euros a day.";

    @Autowired
    private RestTestClient client;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("glossa.translation.libretranslate.base-url", LIBRE::address);
        properties.add("glossa.language-model.base-url", () -> MODEL.address() + "/v1");
    }

    @BeforeEach
    void bothUp() {
        LIBRE.reset();
        MODEL.reset();
        LIBRE.answers(request -> translated(ENGLISH));
        MODEL.answers(request -> completed(ENGLISH));
    }

    @Test
    void theFirstProviderOfThePairTranslates() {
        JsonNode result = translate(List.of(GERMAN), null, "en").get(0);

        assertThat(result.get("text").asString()).isEqualTo(ENGLISH);
        assertThat(result.get("source").asString()).isEqualTo("de");
        assertThat(result.get("provider").asString()).isEqualTo("libretranslate");
        assertThat(result.get("warnings")).isEmpty();
        assertThat(LIBRE.requests().getFirst().get("source").asString()).isEqualTo("de");
        assertThat(MODEL.requests()).isEmpty();
    }

    @Test
    void aPairOfItsOwnNamesItsOwnProviders() {
        JsonNode result = translate(List.of("Les vélos sont dans la cour et coûtent 12 euros."), "fr", "en")
                .get(0);

        assertThat(result.get("provider").asString()).isEqualTo("language-model");
        JsonNode prompt = MODEL.requests().getFirst();
        assertThat(prompt.get("temperature").asDouble()).isZero();
        assertThat(prompt.at("/messages/0/content").asString()).contains("from French into English");
    }

    @Test
    void aTextInTheTargetLanguageAndABlankOneComeBackAsTheyAre() {
        JsonNode results = translate(List.of(ENGLISH, " \n", ""), null, "en");

        assertThat(texts(results)).containsExactly(ENGLISH, " \n", "");
        assertThat(results.get(0).get("provider").asString()).isEqualTo("identity");
        assertThat(LIBRE.requests()).isEmpty();
    }

    @Test
    void aProviderThatAnswersWithHtmlIsPassedOver() {
        LIBRE.answers(request -> new Reply(200, "text/html", "<html>Welcome</html>"));

        assertThat(translate(List.of(GERMAN), "de", "en").get(0).get("provider").asString())
                .isEqualTo("language-model");
    }

    @Test
    void aTextWhoseProvidersRefuseHasNoTranslationAndTheOthersKeepTheirPlaces() {
        UnaryOperator<String> upper = text -> "The weather in the north is fine today: " + text;
        LIBRE.answers(request -> request.get("q").asString().equals("drei")
                ? new Reply(429, "application/json", "{\"error\": \"Slow down\"}")
                : translated(upper.apply(request.get("q").asString())));
        MODEL.answers(request -> new Reply(429, "application/json", "{}"));

        JsonNode results = translate(List.of("eins", "zwei", "drei", "vier"), "de", "en");

        assertThat(texts(results)).containsExactly(upper.apply("eins"), upper.apply("zwei"), null, upper.apply("vier"));
        assertThat(codes(results.get(2))).containsOnly("provider-refused");
    }

    @Test
    void aModelThatDoesNotComeToAnEndHasNotTranslated() {
        LIBRE.down();
        MODEL.answers(request -> completed("The bicycles and the bicycles and the bicycles and", "length"));

        JsonNode result = translate(List.of(GERMAN), "de", "en").get(0);

        assertThat(result.get("text").isNull()).isTrue();
        assertThat(codes(result)).containsExactlyInAnyOrder("provider-unreachable", "provider-unreadable");
        assertThat(MODEL.requests().getFirst().get("max_tokens").asInt())
                .isBetween(GERMAN.length(), 5 * GERMAN.length());
    }

    @Test
    void aTranslationThatLostANumberIsTriedAgainAndThenMarked() {
        LIBRE.down();
        MODEL.answers(request -> completed("The bicycles stand in the yard and cost little a day."));

        JsonNode result = translate(List.of(GERMAN), "de", "en").get(0);

        assertThat(MODEL.requests()).hasSize(2);
        assertThat(MODEL.requests().getLast().at("/messages/0/content").asString())
                .contains("Text and translation differ in: 12");
        assertThat(result.get("text").asString()).contains("cost little");
        assertThat(codes(result)).containsExactly("number-differs");
    }

    @Test
    void aTranslationThatStayedInItsLanguageIsNone() {
        LIBRE.answers(request -> translated(request.get("q").asString()));
        MODEL.answers(request -> completed(GERMAN));

        JsonNode result = translate(List.of(GERMAN), "de", "en").get(0);

        assertThat(result.get("text").isNull()).isTrue();
        assertThat(codes(result)).contains("language-wrong");
    }

    @Test
    void paragraphsKeepTheirPlaces() {
        LIBRE.answers(request -> translated("[" + request.get("q").asString() + "]"));
        String text = "  - Erstens.\n\n  - Zweitens, und das ist wichtig.\r\n\tDrittens.\n";

        assertThat(translate(List.of(text), "de", "de-Cyrl").get(0).get("text").asString())
                .isEqualTo("  [- Erstens.]\n\n  [- Zweitens, und das ist wichtig.]\r\n\t[Drittens.]\n");
    }

    @Test
    void aPairThatNobodyTranslatesSaysSo() {
        JsonNode result = translate(List.of(GERMAN), "de", "fi").get(0);

        assertThat(result.get("text").isNull()).isTrue();
        assertThat(codes(result)).containsExactly("no-provider");
    }

    @Test
    void whatIsNotReadyByTheDeadlineIsLeftOutAndTheRestArrives() {
        LIBRE.answers(request -> {
            if (request.get("q").asString().startsWith("lang")) {
                sleep(8_000);
            }
            return translated(ENGLISH);
        });

        // The first use of a language loads its rules, which may take longer than this test's deadline.
        translate(List.of("kurz 12"), "de", "en");
        JsonNode results = post(Map.of(
                        "texts",
                        List.of("kurz 12", "langsam 12"),
                        "source",
                        "de",
                        "target",
                        "en",
                        "deadlineMillis",
                        4_000))
                .at("/translations");

        assertThat(texts(results)).containsExactly(ENGLISH, null);
        assertThat(codes(results.get(1))).containsExactly("deadline-exceeded");
    }

    @Test
    void providersThatAreAllDownAreNamedAndUsedAgainWhenTheyAreBack() {
        LIBRE.down();
        MODEL.down();
        send(Map.of("texts", List.of(GERMAN), "target", "en"))
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://glossa.dev/problems/translation-provider-unavailable")
                .jsonPath("$.detail")
                .value(
                        String.class,
                        detail -> assertThat(detail).contains("libretranslate:").contains("language-model:"));

        LIBRE.reset();

        assertThat(texts(translate(List.of(GERMAN), null, "en"))).containsExactly(ENGLISH);
    }

    @Test
    void emojiDigitsUnitsAndAddressesNeedNobody() {
        List<String> texts = List.of(
                "👩‍👩‍👧 🏳️‍🌈",
                "12.5 / 30",
                "2.5 TB",
                "≈ 120 km/h (33,3 m/s)",
                "EUR 12.50",
                "https://a.example/x?y=1",
                "AB-1234: 5 kg",
                "{name}");

        JsonNode results = translate(texts, "de", "en");

        assertThat(texts(results)).isEqualTo(texts);
        assertThat(results)
                .allSatisfy(
                        result -> assertThat(result.get("provider").asString()).isEqualTo("identity"));
        assertThat(LIBRE.requests()).isEmpty();
        assertThat(MODEL.requests()).isEmpty();
    }

    @Test
    void theSameSourceAndTargetNeedNobody() {
        assertThat(texts(translate(List.of(GERMAN), "de", "de"))).containsExactly(GERMAN);
        assertThat(LIBRE.requests()).isEmpty();
    }

    @Test
    void whatAnEngineMustNotTouchIsHiddenFromItAndComesBack() {
        LIBRE.answers(request ->
                translated(request.get("q").asString().replace("Öffne", "Open").replace("für", "for")));
        String text = "Öffne `a.c` für {name} <b";

        JsonNode result = translate(List.of(text), "de", "en").get(0);

        assertThat(LIBRE.requests().getFirst().get("q").asString()).doesNotContain("a.c", "{name}");
        assertThat(result.get("text").asString()).isEqualTo("Open `a.c` for {name} <b");
        assertThat(result.get("entities"))
                .hasSize(2)
                .allSatisfy(
                        entity -> assertThat(entity.get("survived").asBoolean()).isTrue());
    }

    @Test
    void anEngineThatLosesAMarkGetsTheTextAsItIsAndALossIsFlagged() {
        LIBRE.answers(request -> translated("Open the file for the person now."));

        JsonNode result =
                translate(List.of("Öffne `a.c` für {name}"), "de", "en").get(0);

        assertThat(LIBRE.requests()).hasSize(2);
        assertThat(LIBRE.requests().getLast().get("q").asString()).isEqualTo("Öffne `a.c` für {name}");
        assertThat(codes(result)).contains("literal-lost");
        assertThat(result.get("quality").get("entities").asDouble()).isZero();
    }

    @Test
    void aModelIsToldWhatToCopyAndWhichTermsToUse() {
        MODEL.answers(request -> completed("The bicycle of Anna Huber is at www.rad.example, says she."));

        JsonNode response = post(Map.of(
                "texts",
                List.of("Le vélo de Anna Huber est sur www.rad.example, dit-elle."),
                "source",
                "fr",
                "target",
                "en",
                "glossary",
                List.of(Map.of("source", "vélo", "target", "bicycle"))));

        String prompt = MODEL.requests().getFirst().at("/messages/0/content").asString();
        assertThat(prompt)
                .contains("Copy these exactly: www.rad.example.")
                .contains("Anna Huber")
                .contains("vélo = bicycle");
        assertThat(response.get("glossaryVersion").asString()).hasSize(16);
        JsonNode term = response.at("/translations/0/terms/0");
        assertThat(term.get("translation").asString()).isEqualTo("bicycle");
        assertThat(term.at("/target/start").asInt()).isEqualTo(4);
    }

    @Test
    void aTermThatIsNotUsedIsAskedForAgainAndThenFlagged() {
        JsonNode response = post(Map.of(
                "texts",
                List.of("Les vélos coûtent 12 euros dans la cour."),
                "source",
                "fr",
                "target",
                "en",
                "glossary",
                List.of(Map.of("source", "cour", "target", "courtyard"))));

        assertThat(MODEL.requests()).hasSize(2);
        assertThat(MODEL.requests().getLast().at("/messages/0/content").asString())
                .contains("cour = courtyard");
        assertThat(codes(response.at("/translations/0"))).containsExactly("term-missing");
    }

    @Test
    void aCollectionsTermsCountForTextsInTheirLanguage() {
        List<Map<String, ?>> stored = List.of(
                Map.of("source", "fr", "terms", List.of(Map.of("source", "vélo", "target", "bicycle"))),
                Map.of("source", "de", "terms", List.of(Map.of("source", "Fahrrad", "target", "bike"))));

        JsonNode response = post(Map.of(
                "texts",
                List.of("Les vélos sont dans la cour et coûtent 12 euros."),
                "source",
                "fr",
                "target",
                "en",
                "stored",
                stored));

        assertThat(MODEL.requests().getFirst().at("/messages/0/content").asString())
                .contains("vélo = bicycle")
                .doesNotContain("bike");
        assertThat(response.at("/translations/0/terms")).hasSize(1);
        assertThat(response.at("/translations/0/terms/0/translation").asString())
                .isEqualTo("bicycle");
        assertThat(response.get("glossaryVersion").asString())
                .isEqualTo(GlossaryVersion.of(List.of(new Term("vélo", "bicycle"))));
    }

    @Test
    void aNameIsKnownByWhatTheDeploymentSaysItIsCalled() {
        LIBRE.answers(request -> translated("Они встретились в Ливорно и пошли домой пешком."));

        JsonNode entity = translate(List.of("They met in Leghorn and went home on foot."), "en", "ru")
                .at("/0/entities/0");

        assertThat(entity.get("text").asString()).isEqualTo("Leghorn");
        assertThat(entity.get("survived").asBoolean()).isTrue();
        assertThat(entity.get("evidence").asString()).isEqualTo("name-table");
    }

    @Test
    void markupThatDoesNotCloseStaysAsItIs() {
        LIBRE.answers(request -> translated(request.get("q")
                .asString()
                .replace("Die Fahrräder", "The bicycles")
                .replace("stehen im", "stand in the")
                .replace("Hof und kosten", "yard and cost")
                .replace("am Tag", "a day")));

        JsonNode result = translate(List.of("Die Fahrräder <b>stehen im Hof und kosten 12 Euro am Tag <"), "de", "en")
                .get(0);

        assertThat(result.get("text").asString()).contains("<b>").endsWith("<").doesNotContain("</b>");
        assertThat(codes(result)).doesNotContain("markup-added", "literal-lost");
    }

    @Test
    void withoutProtectionNothingIsMarkedNorTriedAgain() {
        LIBRE.down();
        MODEL.answers(request -> completed("The bicycles stand in the yard and cost little a day."));

        JsonNode result = post(Map.of(
                        "texts", List.of(GERMAN), "source", "de", "target", "en", "protectEntities", false))
                .at("/translations/0");

        assertThat(MODEL.requests()).hasSize(1);
        assertThat(codes(result)).containsExactly("number-differs");
    }

    @Test
    void aProviderThatAnswersWithSeveralTranslationsIsPassedOver() {
        LIBRE.answers(request -> Reply.json(Map.of("translatedText", List.of("one", "two"))));

        assertThat(translate(List.of(GERMAN), "de", "en").get(0).get("provider").asString())
                .isEqualTo("language-model");
    }

    /** In the order of events, so that no clock decides: nothing of the batch is translated before the question is. */
    @Test
    void aBatchLeavesRoomForOthers() throws Exception {
        Held held = new Held();
        LIBRE.answers(held::answer);
        try (ExecutorService elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<JsonNode> batch = elsewhere.submit(() -> translate(batch(), "de", "en"));
            held.awaitArrivals(2);

            Future<JsonNode> question = elsewhere.submit(() -> translate(List.of(GERMAN), "de", "en"));
            held.awaitArrivals(1);
            held.release(GERMAN);

            assertThat(texts(question.get())).containsExactly(ENGLISH);
            assertThat(LIBRE.requests()).hasSize(3);
            assertThat(batch.isDone()).isFalse();

            held.releaseAll();

            assertThat(texts(batch.get())).hasSize(64);
        } finally {
            held.releaseAll();
        }
    }

    /** Though the provider answers nobody: the batch, which may take longer, still waits when the question has come back. */
    @Test
    void besideABatchAQuestionComesBackAtItsDeadline() throws Exception {
        Held held = new Held();
        LIBRE.answers(held::answer);
        try (ExecutorService elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<JsonNode> batch = elsewhere.submit(() -> translate(batch(), "de", "en"));
            held.awaitArrivals(2);

            JsonNode late = post(Map.of(
                            "texts", List.of(GERMAN), "source", "de", "target", "en", "deadlineMillis", 200))
                    .at("/translations/0");

            assertThat(late.get("text").isNull()).isTrue();
            assertThat(codes(late)).containsExactly("deadline-exceeded");
            assertThat(batch.isDone()).isFalse();

            held.releaseAll();

            assertThat(texts(batch.get())).hasSize(64);
        } finally {
            held.releaseAll();
        }
    }

    private static List<String> batch() {
        return IntStream.range(0, 64)
                .mapToObj(i -> "Die Räder mit der Nummer 12 stehen im Hof " + i)
                .toList();
    }

    /** A provider that answers when the test says so. */
    private static final class Held {

        private static final long PATIENCE_SECONDS = 60;

        private final Semaphore arrivals = new Semaphore(0);
        private final CountDownLatch open = new CountDownLatch(1);
        private final Map<String, CountDownLatch> byText = new ConcurrentHashMap<>();

        Reply answer(JsonNode request) {
            CountDownLatch own = latch(request.get("q").asString());
            arrivals.release();
            try {
                while (own.getCount() > 0 && !open.await(5, TimeUnit.MILLISECONDS)) {
                    // One of both opens.
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return translated(ENGLISH);
        }

        void awaitArrivals(int more) throws InterruptedException {
            assertThat(arrivals.tryAcquire(more, PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("%d more texts at the provider", more)
                    .isTrue();
        }

        void release(String text) {
            latch(text).countDown();
        }

        void releaseAll() {
            open.countDown();
        }

        private CountDownLatch latch(String text) {
            return byText.computeIfAbsent(text, any -> new CountDownLatch(1));
        }
    }

    @Test
    void mixedDirectionsKeepTheirPlaces() {
        LIBRE.answers(request -> translated("Boris Yeltsin (يلتسين) said 25."));
        String text = "قال بوريس يلتسين (Boris Yeltsin) 25.";

        JsonNode result = translate(List.of(text), "ar", "en").get(0);

        JsonNode name = result.at("/entities/0");
        assertThat(text.substring(
                        name.at("/source/start").asInt(), name.at("/source/end").asInt()))
                .isEqualTo("Boris Yeltsin");
        assertThat(name.at("/target/start").asInt()).isZero();
    }

    @Test
    void requestsOverALimitAreRefused() {
        refused(Map.of("texts", List.of("x".repeat(1_000_000)), "target", "en"), "texts[0]");
        refused(
                Map.of(
                        "texts",
                        List.of("a"),
                        "target",
                        "en",
                        "glossary",
                        List.of(Map.of("source", " ", "target", "b"))),
                "glossary[0].source");
        refused(
                Map.of(
                        "texts",
                        List.of("a"),
                        "target",
                        "en",
                        "glossary",
                        List.of(Map.of("source", "a", "target", "b"), Map.of("source", "a", "target", "c"))),
                "glossary[1]");
        refused(Map.of("texts", List.of("a"), "target", "en", "protect", List.of("")), "protect[0]");
        refused(Map.of("texts", List.of("a"), "target", "en", "offsets", "code-point"), "offsets");
        List<String> many = IntStream.range(0, 65).mapToObj(i -> "a").toList();
        refused(Map.of("texts", many, "target", "en"), "texts");
        refused(Map.of("texts", List.of("a", "x".repeat(20_001)), "target", "en"), "texts[1]");
        refused(Map.of("texts", List.of("x".repeat(1 << 20)), "target", "en"), "texts[0]");
        refused(Map.of("texts", List.of("a"), "target", "und"), "target");
        send(Map.of("texts", List.of("a"), "target", "no tag")).expectStatus().isBadRequest();
        send(Map.of("texts", List.of("a"))).expectStatus().isBadRequest();
        send(Map.of("target", "en")).expectStatus().isBadRequest();
    }

    private void refused(Map<String, ?> request, String field) {
        send(request)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field);
    }

    private JsonNode translate(List<String> texts, String source, String target) {
        Map<String, Object> request = new HashMap<>(Map.of("texts", texts, "target", target));
        if (source != null) {
            request.put("source", source);
        }
        return post(request).at("/translations");
    }

    private JsonNode post(Map<String, ?> request) {
        return ProviderServer.JSON.readTree(
                send(request).expectStatus().isOk().expectBody().returnResult().getResponseBody());
    }

    private RestTestClient.ResponseSpec send(Map<String, ?> request) {
        return client.post()
                .uri("/v1/translate")
                .contentType(MediaType.APPLICATION_JSON)
                .body(request)
                .exchange();
    }

    private static List<String> texts(JsonNode results) {
        List<String> texts = new ArrayList<>();
        results.forEach(result -> texts.add(
                result.get("text").isNull() ? null : result.get("text").asString()));
        return texts;
    }

    private static List<String> codes(JsonNode result) {
        return result.get("warnings")
                .valueStream()
                .map(warning -> warning.get("code").asString())
                .toList();
    }

    private static Reply translated(String text) {
        return Reply.json(Map.of("translatedText", text));
    }

    private static Reply completed(String text) {
        return completed(text, "stop");
    }

    private static Reply completed(String text, String why) {
        return Reply.json(Map.of(
                "id", "1",
                "object", "chat.completion",
                "created", 1,
                "model", "test",
                "choices",
                        List.of(Map.of(
                                "index",
                                0,
                                "finish_reason",
                                why,
                                "message",
                                Map.of("role", "assistant", "content", text)))));
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Only the gateway calls this service; its health is everyone's. */
    @Test
    void nothingButHealthAnswersWithoutTheServicesToken() {
        for (String token : new String[] {"", "another-token-that-is-long-enough-to-be-one"}) {
            RestTestClient stranger = client.mutate()
                    .defaultHeaders(headers -> {
                        headers.remove("Authorization");
                        if (!token.isEmpty()) {
                            headers.setBearerAuth(token);
                        }
                    })
                    .build();
            for (String path : new String[] {
                "/v1/translate",
                "/v1/reviewed-translations",
                "/actuator/metrics",
                "/nothing",
                "/actuator/health/../metrics"
            }) {
                stranger.get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isUnauthorized()
                        .expectBody()
                        .jsonPath("$.type")
                        .isEqualTo("https://glossa.dev/problems/unauthorized");
            }
            for (String path : new String[] {"/livez", "/readyz", "/actuator/health"}) {
                stranger.get().uri(path).exchange().expectStatus().isOk();
            }
        }
    }
}

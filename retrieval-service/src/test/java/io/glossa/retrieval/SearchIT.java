package io.glossa.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.Granularity;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.SearchRequest;
import io.glossa.wire.retrieval.SearchResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.test.web.servlet.client.RestTestClient;

class SearchIT {

    private static ServiceUnderTest service;
    private static RestTestClient client;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start();
        client = service.client();
        putAll("port", """
            {"id":"gates-en","language":"en","text":"The gates of the harbour open at seven in the morning. Nobody is let in at night."}
            {"id":"bread-en","language":"en","text":"Bread is baked on the square every Friday. The oven is older than the town hall."}
            {"id":"dredger-es","language":"es","text":"La draga del puerto se averió en el invierno de 1931. El ingeniero Echeverría la reparó con piezas de un barco hundido."}
            {"id":"school-es","language":"es","text":"La escuela tiene cuatro aulas y un patio con naranjos. Los niños llegan a las nueve."}
            {"id":"light-ru","language":"ru","text":"Смотритель маяка зажигает лампу на закате. Масло для неё привозят раз в месяц из Владивостока."}
            {"id":"market-ru","language":"ru","text":"На рынке продают рыбу и яблоки. По воскресеньям он закрыт."}
            {"id":"pilot-zh","language":"zh","text":"引水员必须在港口工作十年以上才能取得执照。每艘大船都要有引水员上船。"}
            {"id":"tea-zh","language":"zh","text":"茶馆在河边，老板姓王。下雨天客人最多。"}
            """);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void findsTheEvidenceInWhateverLanguageItStands() {
        assertThat(first("When does the lighthouse keeper light the lamp?")).isEqualTo("light-ru");
        assertThat(first("How long must a pilot have worked to get a licence?")).isEqualTo("pilot-zh");
        assertThat(first("Когда открываются ворота гавани?")).isEqualTo("gates-en");
        assertThat(first("谁修好了港口的挖泥船？")).isEqualTo("dredger-es");
        assertThat(first("¿Qué días se hornea el pan?")).isEqualTo("bread-en");
    }

    @Test
    void theBestAreReadOnceMoreWhereThatIsAskedFor() {
        String question = "¿Cada cuánto llega el aceite para la lámpara del faro?";
        SearchResult once = search(new SearchRequest(question, "port", null, null, null, null));
        SearchResult again =
                search(new SearchRequest(question, "port", null, null, null, null, null, null, null, true));

        assertThat(once.timings()).doesNotContainKey("rerank");
        assertThat(again.timings()).containsKey("rerank");
        assertThat(again.passages().getFirst().document()).isEqualTo("light-ru");
        assertThat(again.passages())
                .extracting(Passage::document)
                .containsExactlyInAnyOrderElementsOf(
                        once.passages().stream().map(Passage::document).toList());
    }

    @Test
    void searchesOnlyTheLanguagesAskedFor() {
        SearchResult result = search(new SearchRequest(
                "When do the gates open?",
                "port",
                null,
                List.of(LanguageTag.of("es"), LanguageTag.of("zh-Hant")),
                null,
                null));

        assertThat(result.passages())
                .isNotEmpty()
                .extracting(passage -> passage.language().value())
                .containsOnly("es", "zh");
    }

    @Test
    void aCodeSwitchedQuestionIsSearchedInEveryLanguage() {
        assertThat(first("Pilot cần bao nhiêu năm kinh nghiệm để có licence ở cảng?"))
                .isEqualTo("pilot-zh");
    }

    @Test
    void numbersAndWordsAreLegsOfTheirOwnAndExplained() {
        Passage dredger = search(new SearchRequest("What broke in the winter of ١٩٣١?", "port", null, null, null, null))
                .passages()
                .getFirst();
        Passage gates = search(new SearchRequest("harbour gates", "port", LanguageTag.of("en"), null, null, null))
                .passages()
                .getFirst();

        assertThat(dredger.document()).isEqualTo("dredger-es");
        assertThat(dredger.legs()).extracting(Passage.LegHit::leg).contains("dense", "terms");
        assertThat(gates.document()).isEqualTo("gates-en");
        assertThat(gates.legs()).extracting(Passage.LegHit::leg).containsExactly("dense", "words");
        assertThat(gates.legs()).extracting(Passage.LegHit::rank).containsOnly(1);
    }

    @Test
    void chineseWordsAreFoundWithoutSpaces() {
        Passage tea = search(new SearchRequest("茶馆老板", "port", LanguageTag.of("zh"), null, null, null))
                .passages()
                .getFirst();

        assertThat(tea.document()).isEqualTo("tea-zh");
        assertThat(tea.legs()).extracting(Passage.LegHit::leg).contains("words");
    }

    @Test
    void aTranslationOfTheQuestionIsSearchedInItsLanguage() {
        List<Passage> passages = search(new SearchRequest(
                        "Kto naprawił?",
                        "port",
                        LanguageTag.of("pl"),
                        null,
                        null,
                        List.of(new SearchRequest.QuestionTranslation(
                                LanguageTag.of("es"), "¿Quién reparó la draga del puerto?"))))
                .passages();

        assertThat(passages.getFirst().document()).isEqualTo("dredger-es");
        assertThat(passages.getFirst().legs()).extracting(Passage.LegHit::leg).contains("words");
    }

    @Test
    void namesAreFoundAcrossScriptsWhereTheirLegIsOn() {
        putAll("names", """
            {"id":"ru","language":"ru","text":"Экспедицию возглавляла Елена Ковальчук."}
            {"id":"ru-other","language":"ru","text":"Экспедицию возглавлял Борис Мельник."}
            {"id":"ja","language":"ja","text":"アンダーソンは料理人でした。"}
            {"id":"ja-other","language":"ja","text":"ロドリゲスは料理人でした。"}
            {"id":"ar","language":"ar","text":"كان فيلبس معلما في القرية."}
            {"id":"ar-other","language":"ar","text":"كان كارلو معلما في القرية."}
            """);

        assertThat(named("Kovalchuk")).containsEntry("ru", 1).doesNotContainKey("ru-other");
        assertThat(named("Anderson")).containsEntry("ja", 1).doesNotContainKey("ja-other");
        assertThat(named("Phillips")).containsEntry("ar", 1).doesNotContainKey("ar-other");
        assertThat(search(withLegs("Kovalchuk", "names", List.of("dense"))).passages())
                .isNotEmpty()
                .flatExtracting(Passage::legs)
                .extracting(Passage.LegHit::leg)
                .containsOnly("dense");
    }

    @Test
    void aNameThatMostSentencesHaveIsNotLookedUp() {
        putAll(
                "roll",
                IntStream.range(0, 80)
                        .mapToObj(i -> "{\"id\":\"fi-%d\",\"language\":\"fi\",\"text\":\"Talossa %d asuu nyt Nina%s.\"}"
                                .formatted(i, i, i == 7 ? " ja Xylander" : ""))
                        .collect(Collectors.joining("\n")));
        service.owner().sql("analyze sentence").update();

        assertThat(search(withLegs("Nina", "roll", null)).passages())
                .isNotEmpty()
                .flatExtracting(Passage::legs)
                .extracting(Passage.LegHit::leg)
                .doesNotContain("names");
        Passage rare = search(withLegs("Xylander", "roll", null)).passages().getFirst();
        assertThat(rare.document()).isEqualTo("fi-7");
        assertThat(rare.legs()).extracting(Passage.LegHit::leg).contains("names");
    }

    @Test
    void aLegThatDoesNotExistIsRefused() {
        ProblemDetail problem = refused(withLegs("Kovalchuk", "port", List.of("dense", "magic")));

        assertThat(problem.getDetail()).contains("'magic'").contains("names");
    }

    @Test
    void onlyDocumentsThatMeetTheFilterAreSearched() {
        putAll("reports", """
            {"id":"a","language":"en","text":"The harbour is deep.","metadata":{"year":2019,"kind":"report"}}
            {"id":"b","language":"en","text":"The harbour is wide.","metadata":{"year":2021,"kind":"report","tags":["sea","ships"]}}
            {"id":"c","language":"es","text":"El puerto es ancho.","metadata":{"year":2023,"kind":"letter","author":{"name":"Ng"}}}
            {"id":"d","language":"es","text":"El puerto es viejo."}
            """);

        assertThat(filtered("year >= 2020 and kind = \"report\"")).containsExactly("b");
        assertThat(filtered("year >= 2020 or tags = 'sea'")).containsExactlyInAnyOrder("b", "c");
        assertThat(filtered("kind != 'report'")).containsExactly("c");
        assertThat(filtered("not kind = 'report'")).containsExactlyInAnyOrder("c", "d");
        assertThat(filtered("author.name in ('Ng', 'Li')")).containsExactly("c");
        assertThat(filtered("not (year exists)")).containsExactly("d");
        assertThat(filtered("year = '2021'")).isEmpty();
        assertThat(filtered("kind = 'x\\' or 1 = 1 --'")).isEmpty();
    }

    @Test
    void aFilterThatDoesNotParseIsRefusedWithThePosition() {
        ProblemDetail problem =
                refused(new SearchRequest("Harbour?", "port", null, null, null, null, null, "year >", null));

        assertThat(problem.getType()).hasToString("https://glossa.dev/problems/invalid-filter");
        assertThat(problem.getDetail()).startsWith("The filter does not parse at position 6: ");
    }

    @Test
    void passagesAreTheDocumentsTextAndScoresFall() {
        SearchResult result = search(new SearchRequest("Who repaired the dredger?", "port", null, null, 100, null));

        assertThat(result.passages()).hasSize(8).extracting(Passage::rank).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(result.passages()).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(result.passages()).allSatisfy(passage -> {
            assertThat(passage.text()).hasSize(passage.end() - passage.start());
            assertThat(passage.sentences()).extracting(passage::textOf).allMatch(text -> !text.isBlank());
            assertThat(passage.sentences())
                    .extracting(Passage.Sentence::score)
                    .contains(passage.score())
                    .allMatch(Double::isFinite);
        });
        assertThat(result.timings()).containsKeys("encode", "candidates", "passages");
    }

    @Test
    void sentencesAreRankedAloneWhereAsked() {
        SearchResult result = search(
                new SearchRequest("Who repaired the dredger?", "port", null, null, 3, null, Granularity.SENTENCE));

        assertThat(result.passages()).hasSize(3);
        assertThat(result.passages().getFirst().text())
                .isEqualTo("El ingeniero Echeverría la reparó con piezas de un barco hundido.");
    }

    @Test
    void aCollectionOfOneLanguageAndOneSentenceIsSearched() {
        putAll("single", "{\"id\":\"a\",\"language\":\"en\",\"text\":\"The gates open at seven.\"}");

        List<Passage> passages = search(new SearchRequest("¿Cuándo abren?", "single", null, null, null, null))
                .passages();

        assertThat(passages)
                .singleElement()
                .satisfies(passage -> assertThat(passage.score()).isFinite());
    }

    @Test
    void offsetsHoldForRandomText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] pieces = {
            "harbour ",
            "e\u0301te\u0301 ",
            "\uD83D\uDEA2\uD83C\uDFFD ",
            "שָׁלוֹם עולם. ",
            "مرحبا؟ ",
            "สวัสดีครับ ",
            "你好。",
            "हिन्दी में। ",
            "\n",
            "\n\n",
            "# Title\n",
            "Dr. Ng said 3.14! ",
            "\u200F",
            "\u00A0"
        };
        for (int round = 0; round < 12; round++) {
            StringBuilder text = new StringBuilder("x");
            int length = random.nextInt(5, 60);
            for (int i = 0; i < length; i++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String id = "random" + round;
            client.put()
                    .uri("/v1/collections/random/documents/" + id)
                    .body(Map.of("text", text.toString()))
                    .exchange()
                    .expectStatus()
                    .isOk();
            for (Passage passage : search(new SearchRequest("harbour", "random", null, null, 100, null))
                    .passages()) {
                if (passage.document().equals(id)) {
                    assertThat(text.substring(passage.start(), passage.end()))
                            .as("seed %d round %d", seed, round)
                            .isEqualTo(passage.text());
                    assertThat(passage.sentences())
                            .as("seed %d round %d", seed, round)
                            .isNotEmpty()
                            .allMatch(sentence -> !passage.textOf(sentence).isBlank());
                }
            }
        }
    }

    /** The documents that the leg of names proposed, with their ranks. */
    private static Map<String, Integer> named(String question) {
        return search(withLegs(question, "names", null)).passages().stream()
                .flatMap(passage -> passage.legs().stream()
                        .filter(leg -> leg.leg().equals("names"))
                        .map(leg -> Map.entry(passage.document(), passage.rank())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static SearchRequest withLegs(String question, String collection, @Nullable List<String> legs) {
        return new SearchRequest(question, collection, null, null, null, null, null, null, legs);
    }

    private static List<String> filtered(String filter) {
        return search(new SearchRequest("How is the harbour?", "reports", null, null, null, null, null, filter, null))
                .passages()
                .stream()
                .map(Passage::document)
                .toList();
    }

    private static ProblemDetail refused(SearchRequest request) {
        return client.post()
                .uri("/v1/search")
                .body(request)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .returnResult(ProblemDetail.class)
                .getResponseBody();
    }

    private static String first(String question) {
        return search(new SearchRequest(question, "port", null, null, null, null))
                .passages()
                .getFirst()
                .document();
    }

    private static SearchResult search(SearchRequest request) {
        return client.post()
                .uri("/v1/search")
                .body(request)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(SearchResult.class)
                .getResponseBody();
    }

    private static void putAll(String collection, String lines) {
        client.post()
                .uri("/v1/collections/{c}/documents", collection)
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isOk();
    }
}

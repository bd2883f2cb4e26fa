package io.glossa.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.CollectionInfo;
import io.glossa.wire.retrieval.Granularity;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.RankingTrial;
import io.glossa.wire.retrieval.RankingTrial.LabelledEvidence;
import io.glossa.wire.retrieval.RankingTrial.LabelledQuestion;
import io.glossa.wire.retrieval.RankingTrialResult;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.SearchRequest;
import io.glossa.wire.retrieval.SearchResult;
import io.glossa.wire.retrieval.SearchWeights;
import io.glossa.wire.retrieval.TunedWeights;
import io.glossa.wire.retrieval.Tuning;
import io.glossa.wire.retrieval.TuningInput;
import io.glossa.wire.retrieval.TuningReport;
import io.glossa.wire.retrieval.TuningReport.MeasuredMean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class TuningIT {

    private static final MeasuredMean MEAN = new MeasuredMean(0.5, 0.4, 0.6);
    private static final TuningReport REPORT = new TuningReport(16, 16, "ndcg-at-10", MEAN, MEAN, MEAN);

    /** Nothing but names. */
    private static final SearchWeights NAMES = new SearchWeights(0, 0, 10, 0, 0, 0, 0.52);

    private static final String QUESTION = "Who repaired the dredger, Echeverría or Orlova?";

    private static ServiceUnderTest service;
    private static RestTestClient client;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start();
        client = service.client();
        putAll(client, "port");
        putAll(service.client(Reader.unrestricted("other")), "port");
    }

    @AfterEach
    void untune() {
        if (client != null) {
            client.delete()
                    .uri("/v1/collections/port/tuning")
                    .exchange()
                    .expectStatus()
                    .isNoContent();
        }
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    private static void putAll(RestTestClient client, String collection) {
        String lines = """
            {"id":"gates-en","language":"en","text":"The gates of the harbour open at seven in the morning. Nobody is let in at night."}
            {"id":"repairs-en","language":"en","text":"Dredgers are repaired in the yard. A repaired dredger is tested for a week."}
            {"id":"mayor-en","language":"en","text":"Orlova was mayor for eight years. She liked Echeverría's bread."}
            {"id":"dredger-es","language":"es","text":"La draga del puerto se averió en el invierno de 1931. El ingeniero Echeverría la reparó con piezas de un barco hundido."}
            {"id":"school-es","language":"es","text":"La escuela tiene cuatro aulas y un patio con naranjos. Los niños llegan a las nueve."}
            {"id":"light-ru","language":"ru","text":"Смотритель маяка зажигает лампу на закате. Масло для неё привозят раз в месяц из Владивостока."}
            """;
        client.post()
                .uri("/v1/collections/" + collection + "/documents")
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void weightsDecideTheOrderUntilTheyAreTakenBack() {
        List<String> usual = order(client);
        Tuning before = tuning();
        assertThat(before.tuned()).isNull();

        TunedWeights kept = put(NAMES);

        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.weights()).isEqualTo(NAMES);
        assertThat(kept.report()).isEqualTo(REPORT);
        assertThat(order(client)).isNotEqualTo(usual);
        assertThat(order(client).getFirst()).startsWith("mayor-en");
        assertThat(tuning()).isEqualTo(new Tuning(before.defaults(), kept));
        assertThat(describe().tuning()).isEqualTo(kept);
        assertThat(order(service.client(Reader.unrestricted("other")))).isEqualTo(usual);

        assertThat(put(before.defaults()).version()).isEqualTo(2);
        assertThat(order(client)).isEqualTo(usual);

        untune();
        assertThat(order(client)).isEqualTo(usual);
        assertThat(describe().tuning()).isNull();
    }

    /** Of every sentence of the collection, by many weights: the trial says where a search puts it. */
    @Test
    void aTrialRanksAsASearchDoes() {
        SearchWeights usual = tuning().defaults();
        List<SearchWeights> weights = List.of(
                usual,
                NAMES,
                new SearchWeights(0.02, 0.02, 0.03, 0.3, 0, 2.4, 0),
                new SearchWeights(0, 0, 0, 0.3, 0.8, 0, 2),
                usual);
        List<Passage> sentences = hits(client);
        assertThat(sentences).hasSizeGreaterThan(10);
        List<LabelledQuestion> questions = sentences.stream()
                .map(hit -> new LabelledQuestion(
                        QUESTION,
                        LanguageTag.of("en"),
                        List.of(new LabelledEvidence(hit.document(), hit.start(), hit.end()))))
                .toList();

        List<List<List<Integer>>> ranks = attempt(questions, weights).ranks();

        for (int i = 0; i < weights.size(); i++) {
            put(weights.get(i));
            List<String> searched = order(client);
            for (int j = 0; j < sentences.size(); j++) {
                assertThat(ranks.get(j).get(i))
                        .as("%s by %s", place(sentences.get(j)), weights.get(i))
                        .containsExactly(searched.indexOf(place(sentences.get(j))) + 1);
            }
        }
    }

    @Test
    void eachPieceOfEvidenceIsRankedWithoutTheOthers() {
        List<Passage> hits = hits(client);
        List<LabelledEvidence> three = IntStream.of(0, 1, 3)
                .mapToObj(hits::get)
                .map(hit -> new LabelledEvidence(hit.document(), hit.start(), hit.start() + 1))
                .toList();

        assertThat(attempt(
                                List.of(new LabelledQuestion(QUESTION, LanguageTag.of("en"), three)),
                                List.of(tuning().defaults()))
                        .ranks())
                .containsExactly(List.of(List.of(1, 1, 2)));
        String last = hits.getLast().document();
        int first = IntStream.range(0, hits.size())
                .filter(i -> hits.get(i).document().equals(last))
                .findFirst()
                .orElseThrow();
        assertThat(attempt(
                                List.of(new LabelledQuestion(
                                        QUESTION,
                                        LanguageTag.of("en"),
                                        List.of(new LabelledEvidence(last, null, null)))),
                                List.of(tuning().defaults()))
                        .ranks())
                .containsExactly(List.of(List.of(first + 1)));
    }

    @Test
    void onlyWhoMayWriteMayTuneAndTry() {
        RestTestClient reader = service.client(new Reader("default", Set.of("user:anna")));
        reader.put()
                .uri("/v1/collections/port/tuning")
                .body(new TuningInput(NAMES, REPORT))
                .exchange()
                .expectStatus()
                .isForbidden();
        reader.delete()
                .uri("/v1/collections/port/tuning")
                .exchange()
                .expectStatus()
                .isForbidden();
        reader.post()
                .uri("/v1/collections/port/trials")
                .body(new RankingTrial(List.of(), List.of()))
                .exchange()
                .expectStatus()
                .isForbidden();
        reader.get()
                .uri("/v1/collections/port/tuning")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(tuning().tuned()).isNull();
        for (String path : List.of("/v1/collections/starboard/tuning", "/v1/collections/starboard")) {
            client.get().uri(path).exchange().expectStatus().isNotFound();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"weights\": %s}",
                "{\"weights\": {\"letters\": 1}, \"report\": %s}",
                "{\"weights\": {\"letters\": -1, \"foreignLetters\": 0, \"names\": 0, \"crowding\": 0, \"context\": 0,"
                        + " \"ownLanguageBonus\": 0, \"translationCosine\": 0}, \"report\": %s}",
                "{\"weights\": {\"letters\": 1e300, \"foreignLetters\": 0, \"names\": 0, \"crowding\": 0, \"context\": 0,"
                        + " \"ownLanguageBonus\": 0, \"translationCosine\": 0}, \"report\": %s}",
                "{\"weights\": {\"letters\": 0, \"foreignLetters\": 0, \"names\": 0, \"crowding\": 0, \"context\": 0,"
                        + " \"ownLanguageBonus\": 0, \"translationCosine\": 0}, \"report\": {\"labels\": 1}}",
                "{\"weights\": {\"letters\": \"NaN\", \"foreignLetters\": 0, \"names\": 0, \"crowding\": 0, \"context\": 0,"
                        + " \"ownLanguageBonus\": 0, \"translationCosine\": 0}, \"report\": %s}"
            })
    void badWeightsChangeNothing(String body) {
        String report = """
            {"labels": 16, "groups": 16, "measure": "m", "zeroShot": {"mean": 0, "low": 0, "high": 0},
             "tuned": {"mean": 0, "low": 0, "high": 0}, "difference": {"mean": 0, "low": 0, "high": 0}}""";
        client.put()
                .uri("/v1/collections/port/tuning")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body.replace("%s", report))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(tuning().tuned()).isNull();
    }

    @Test
    void badTrialsAreRefused() {
        SearchWeights usual = tuning().defaults();
        LabelledEvidence gates = new LabelledEvidence("gates-en", null, null);
        assertRefused(List.of(), List.of(usual), 400);
        assertRefused(List.of(question(gates)), List.of(), 400);
        assertRefused(List.of(question()), List.of(usual), 400);
        assertRefused(List.of(question(new LabelledEvidence("gates-en", 3, null))), List.of(usual), 400);
        assertRefused(List.of(question(new LabelledEvidence("gates-en", 3, 3))), List.of(usual), 400);
        assertRefused(List.of(question(new LabelledEvidence("gates-xx", null, null))), List.of(usual), 404);
        assertRefused(List.of(new LabelledQuestion(" ", null, List.of(gates))), List.of(usual), 400);
        client.post()
                .uri("/v1/collections/port/trials")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"questions\": [null], \"weights\": [null]}")
                .exchange()
                .expectStatus()
                .isBadRequest();
        assertRefused(
                List.of(question(gates)),
                IntStream.range(0, 5001).mapToObj(i -> usual).toList(),
                400);
    }

    private static LabelledQuestion question(LabelledEvidence... evidence) {
        return new LabelledQuestion("When do the gates open?", null, List.of(evidence));
    }

    private static void assertRefused(List<LabelledQuestion> questions, List<SearchWeights> weights, int status) {
        client.post()
                .uri("/v1/collections/port/trials")
                .body(new RankingTrial(questions, weights))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void whatWasFittedWithAnotherEncoderCountsForNothing() {
        List<String> usual = order(client);
        put(NAMES);
        service.owner().sql("update tuning set encoder_version = 'another'").update();

        assertThat(order(client)).isEqualTo(usual);
        assertThat(tuning().tuned()).isNull();
        assertThat(describe().tuning()).isNull();
    }

    /** Each search is one of the two, whole: the weights are of its snapshot. */
    @Test
    void searchesGoOnWhileWeightsChange() throws Exception {
        List<String> usual = order(client);
        put(NAMES);
        List<String> named = order(client);
        assertThat(named).isNotEqualTo(usual);
        AtomicBoolean changing = new AtomicBoolean(true);
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<List<String>>> searching = () -> {
                List<List<String>> found = new ArrayList<>();
                while (changing.get()) {
                    found.add(order(client));
                }
                return found;
            };
            List<Future<List<List<String>>>> searches =
                    List.of(pool.submit(searching), pool.submit(searching), pool.submit(searching));
            for (int i = 0; i < 20; i++) {
                untune();
                put(NAMES);
            }
            changing.set(false);
            for (Future<List<List<String>>> each : searches) {
                assertThat(each.get())
                        .isNotEmpty()
                        .allSatisfy(order -> assertThat(order).isIn(usual, named));
            }
        }
        assertThat(order(client)).isEqualTo(named);
    }

    private static TunedWeights put(SearchWeights weights) {
        return Objects.requireNonNull(client.put()
                .uri("/v1/collections/port/tuning")
                .body(new TuningInput(weights, REPORT))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(TunedWeights.class)
                .returnResult()
                .getResponseBody());
    }

    private static Tuning tuning() {
        return Objects.requireNonNull(client.get()
                .uri("/v1/collections/port/tuning")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Tuning.class)
                .returnResult()
                .getResponseBody());
    }

    private static CollectionInfo describe() {
        return Objects.requireNonNull(client.get()
                .uri("/v1/collections/port")
                .exchange()
                .expectBody(CollectionInfo.class)
                .returnResult()
                .getResponseBody());
    }

    private static RankingTrialResult attempt(List<LabelledQuestion> questions, List<SearchWeights> weights) {
        return Objects.requireNonNull(client.post()
                .uri("/v1/collections/port/trials")
                .body(new RankingTrial(questions, weights))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(RankingTrialResult.class)
                .returnResult()
                .getResponseBody());
    }

    private static List<String> order(RestTestClient client) {
        return hits(client).stream().map(TuningIT::place).toList();
    }

    private static String place(Passage hit) {
        return hit.document() + " " + hit.start();
    }

    private static List<Passage> hits(RestTestClient client) {
        return Objects.requireNonNull(client.post()
                        .uri("/v1/search")
                        .body(new SearchRequest(
                                QUESTION, "port", LanguageTag.of("en"), null, 1000, null, Granularity.SENTENCE))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(SearchResult.class)
                        .returnResult()
                        .getResponseBody())
                .passages();
    }
}

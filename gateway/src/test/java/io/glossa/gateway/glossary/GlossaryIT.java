package io.glossa.gateway.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.glossa.gateway.GatewayTest;
import io.glossa.gateway.Services;
import io.glossa.gateway.TestDatabase;
import io.glossa.gateway.WireServer;
import io.glossa.gateway.store.Store;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.translation.GlossaryVersion;
import io.glossa.wire.translation.TranslationRequest;
import io.glossa.wire.translation.TranslationRequest.StoredTerms;
import io.glossa.wire.translation.TranslationRequest.Term;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Glossaries from their making to what the translation service is told of them. */
@TestPropertySource(properties = {"glossa.gateway.glossary.terms=20", "glossa.gateway.glossary.characters=40"})
class GlossaryIT extends GatewayTest {

    private static final Optional<TestDatabase> DATABASE = TestDatabase.fresh();
    private static final String GLOSSARY = "/v1/collections/handbook/glossary";
    private static final Term BIKE = new Term("Rad", "bicycle");
    private static final Term PUMP = new Term("Luftpumpe", "air pump");

    @Autowired
    private Store store;

    @Autowired
    private Glossaries glossaries;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.ifPresent(database -> database.addTo(properties));
    }

    @BeforeEach
    void needsDatabase() {
        assumeThat(DATABASE).as("a PostgreSQL server").isPresent();
    }

    @AfterEach
    void empty() {
        DATABASE.ifPresent(database -> glossaries.forget("default", Services.COLLECTION));
    }

    @Test
    void whatIsStoredIsListedReadChangedAndDeleted() {
        JsonNode stored = send(HttpMethod.PUT, GLOSSARY + "/de/en", terms(BIKE), 200);
        assertThat(terms(stored)).containsExactly(BIKE);
        assertThat(stored.get("source").asString()).isEqualTo("de");
        assertThat(stored.get("version").asString()).isEqualTo(GlossaryVersion.of(List.of(BIKE)));

        JsonNode added = send(HttpMethod.POST, GLOSSARY + "/de/en", terms(PUMP), 200);
        assertThat(terms(added)).containsExactly(PUMP, BIKE);
        assertThat(added.get("version").asString())
                .isNotEqualTo(stored.get("version").asString());
        send(HttpMethod.PUT, GLOSSARY + "/de/ru", terms(new Term("Rad", "велосипед")), 200);
        JsonNode list = send(HttpMethod.GET, GLOSSARY, null, 200).get("glossaries");
        assertThat(list.valueStream()
                        .map(each -> "%s-%s %d"
                                .formatted(
                                        each.get("source").asString(),
                                        each.get("target").asString(),
                                        each.get("terms").asInt())))
                .containsExactly("de-en 2", "de-ru 1");

        Term cycle = new Term("Rad", "cycle");
        assertThat(terms(send(HttpMethod.POST, GLOSSARY + "/de/en", terms(cycle), 200)))
                .containsExactly(PUMP, cycle);
        send(HttpMethod.DELETE, GLOSSARY + "/de/en?term=Luftpumpe", null, 204);
        assertThat(terms(send(HttpMethod.GET, GLOSSARY + "/de/en", null, 200))).containsExactly(cycle);
        assertThat(terms(send(HttpMethod.PUT, GLOSSARY + "/de/en", terms(PUMP), 200)))
                .containsExactly(PUMP);
        send(HttpMethod.DELETE, GLOSSARY + "/de/en", null, 204);

        assertThat(type(send(HttpMethod.GET, GLOSSARY + "/de/en", null, 404))).isEqualTo("unknown-glossary");
        assertThat(type(send(HttpMethod.DELETE, GLOSSARY + "/de/en", null, 404)))
                .isEqualTo("unknown-glossary");
        assertThat(type(send(HttpMethod.DELETE, GLOSSARY + "/de/ru?term=Boot", null, 404)))
                .isEqualTo("unknown-term");
        assertThat(send(HttpMethod.GET, GLOSSARY, null, 200).get("glossaries")).hasSize(1);
    }

    @Test
    void questionsEvidenceAndQuotesAreTranslatedByTheCollectionsGlossary() {
        send(HttpMethod.PUT, GLOSSARY + "/de/en", terms(BIKE), 200);
        send(HttpMethod.PUT, GLOSSARY + "/en/de", terms(new Term("bike", "Rad")), 200);

        ask(Map.of("mode", "translate-both", "answerLanguage", "en"));

        assertThat(SERVICES.translations).hasSizeGreaterThan(1);
        assertThat(SERVICES.translations).allSatisfy(request -> {
            boolean german = Services.GERMAN.equals(request.source());
            StoredTerms wanted = german
                    ? new StoredTerms(Services.GERMAN, List.of(BIKE))
                    : new StoredTerms(Services.ENGLISH, List.of(new Term("bike", "Rad")));
            assertThat(request.stored()).containsExactly(wanted);
        });
        assertThat(SERVICES.translations)
                .extracting(TranslationRequest::source)
                .contains(Services.ENGLISH, Services.GERMAN);
    }

    @Test
    void aTranslationThatNamesTheCollectionHasItsTerms() {
        send(HttpMethod.PUT, GLOSSARY + "/de/en", terms(BIKE), 200);
        send(HttpMethod.PUT, GLOSSARY + "/fr/en", terms(new Term("vélo", "bike")), 200);

        translate(Map.of("texts", List.of("Rad"), "source", "de", "target", "en", "collection", "handbook"), 200);
        assertThat(lastStored()).containsExactly(new StoredTerms(Services.GERMAN, List.of(BIKE)));

        translate(Map.of("texts", List.of("Rad"), "target", "en", "collection", "handbook"), 200);
        assertThat(lastStored()).extracting(each -> each.source().value()).containsExactly("de", "fr");

        translate(Map.of("texts", List.of("Rad"), "target", "en"), 200);
        assertThat(SERVICES.translations.getLast().stored()).isNull();
        translate(Map.of("texts", List.of("Rad"), "target", "ru", "collection", "handbook"), 200);
        assertThat(SERVICES.translations.getLast().stored()).isNull();
    }

    @Test
    void theNarrowerTargetsTermComesFirstAndAnotherScriptHasItsOwn() {
        send(HttpMethod.PUT, GLOSSARY + "/de/pt", terms(BIKE, PUMP), 200);
        send(HttpMethod.PUT, GLOSSARY + "/de/pt-BR", terms(new Term("Rad", "bici")), 200);
        send(HttpMethod.PUT, GLOSSARY + "/de/zh", terms(BIKE), 200);

        assertThat(glossaries.terms("default", "handbook", Services.GERMAN, LanguageTag.of("pt-BR")))
                .containsExactly(new StoredTerms(Services.GERMAN, List.of(new Term("Rad", "bici"), PUMP)));
        assertThat(glossaries.terms("default", "handbook", Services.GERMAN, LanguageTag.of("pt")))
                .containsExactly(new StoredTerms(Services.GERMAN, List.of(PUMP, BIKE)));
        assertThat(glossaries.terms("default", "handbook", Services.GERMAN, LanguageTag.of("zh-Hant")))
                .isEmpty();
    }

    @Test
    void aCollectionThatIsNotThereIsRefusedWhereverItIsNamed() {
        String lost = "/v1/collections/lost/glossary";
        SERVICES.retrieval.onRaw(
                "GET /v1/collections/lost",
                body -> WireServer.Reply.problem(404, "unknown-collection", "There is no collection 'lost'."));

        for (JsonNode problem : List.of(
                send(HttpMethod.GET, lost, null, 404),
                send(HttpMethod.PUT, lost + "/de/en", terms(BIKE), 404),
                send(HttpMethod.POST, lost + "/de/en", terms(BIKE), 404),
                translate(Map.of("texts", List.of("Rad"), "target", "en", "collection", "lost"), 404))) {
            assertThat(problem.get("detail").asString()).isEqualTo("There is no collection 'lost'.");
        }
        assertThat(SERVICES.translations).isEmpty();
    }

    @Test
    void anotherTenantHasItsOwn() {
        send(HttpMethod.PUT, GLOSSARY + "/de/en", terms(BIKE), 200);
        RestTestClient other = clientWith(key("acme", "READ", "WRITE"));

        assertThat(exchange(other, HttpMethod.GET, GLOSSARY, null, 200).get("glossaries"))
                .isEmpty();
        exchange(other, HttpMethod.DELETE, GLOSSARY + "/de/en", null, 404);
        exchange(other, HttpMethod.PUT, GLOSSARY + "/de/en", terms(PUMP), 200);

        assertThat(terms(send(HttpMethod.GET, GLOSSARY + "/de/en", null, 200))).containsExactly(BIKE);
        glossaries.forget("acme", Services.COLLECTION);
    }

    @Test
    void whoReadsDoesNotChange() {
        RestTestClient reader = clientWith(key("default", "READ"));

        exchange(reader, HttpMethod.PUT, GLOSSARY + "/de/en", terms(BIKE), 403);
        exchange(reader, HttpMethod.DELETE, GLOSSARY + "/de/en", null, 403);
        exchange(reader, HttpMethod.GET, GLOSSARY + "/proposals", null, 403);
        assertThat(exchange(reader, HttpMethod.GET, GLOSSARY, null, 200).get("glossaries"))
                .isEmpty();
    }

    @Test
    void theGlossaryGoesWithItsCollection() {
        send(HttpMethod.PUT, GLOSSARY + "/de/en", terms(BIKE), 200);
        SERVICES.retrieval.onRaw("DELETE /v1/collections/handbook", body -> new WireServer.Reply(204, "", new byte[0]));

        send(HttpMethod.DELETE, "/v1/collections/handbook", null, 204);

        assertThat(rows("glossary_term")).isZero();
        assertThat(glossaries.terms("default", "handbook", Services.GERMAN, Services.ENGLISH))
                .isEmpty();
    }

    @Test
    void aCollectionThatWasDeletedBeforeTakesWhatIsLeftOfIt() {
        send(HttpMethod.PUT, GLOSSARY + "/de/en", terms(BIKE), 200);
        SERVICES.retrieval.onRaw(
                "DELETE /v1/collections/handbook",
                body -> WireServer.Reply.problem(404, "unknown-collection", "There is no collection 'handbook'."));

        send(HttpMethod.DELETE, "/v1/collections/handbook", null, 404);

        assertThat(rows("glossary_term")).isZero();
    }

    @Test
    void termsThatComeWhileTheirCollectionIsDeletedDoNotOutliveIt() {
        send(HttpMethod.PUT, GLOSSARY + "/de/ru", terms(new Term("Rad", "велосипед")), 200);
        AtomicInteger looks = new AtomicInteger();
        SERVICES.retrieval.onRaw("DELETE /v1/collections/handbook", body -> new WireServer.Reply(204, "", new byte[0]));
        SERVICES.retrieval.onRaw("GET /v1/collections/handbook", body -> {
            if (looks.incrementAndGet() == 1) {
                // Whoever stores has seen it there; now it is deleted, with the terms that there are.
                send(HttpMethod.DELETE, "/v1/collections/handbook", null, 204);
                return Services.json(Services.collection());
            }
            return WireServer.Reply.problem(404, "unknown-collection", "There is no collection 'handbook'.");
        });

        JsonNode late = send(HttpMethod.PUT, GLOSSARY + "/de/en", terms(BIKE), 404);

        assertThat(type(late)).isEqualTo("unknown-collection");
        assertThat(rows("glossary_term")).isZero();
    }

    @Test
    void moreTermsThanAllowedAreRefusedAndNothingIsStored() {
        send(HttpMethod.PUT, GLOSSARY + "/de/en", terms(many(0, 15)), 200);

        JsonNode full = send(HttpMethod.POST, GLOSSARY + "/de/ru", terms(many(0, 6)), 409);

        assertThat(type(full)).isEqualTo("glossary-full");
        assertThat(full.get("detail").asString()).isEqualTo("Collection 'handbook' would have 21 terms; at most 20.");
        assertThat(rows("glossary_term")).isEqualTo(15);
        send(HttpMethod.PUT, GLOSSARY + "/de/en", terms(many(10, 20)), 200);
    }

    @ParameterizedTest
    @MethodSource
    void badInputIsRefused(String languages, Object body, @Nullable String field) {
        JsonNode problem = send(HttpMethod.PUT, GLOSSARY + languages, body, 400);

        if (field != null) {
            assertThat(problem.get("field").asString()).isEqualTo(field);
        }
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(rows("glossary_term")).isZero();
    }

    static Stream<Arguments> badInputIsRefused() {
        return Stream.of(
                Arguments.of("/de/en", Map.of(), "terms"),
                Arguments.of("/de/en", terms(), "terms"),
                Arguments.of("/de/en", terms(many(0, 21)), "terms"),
                Arguments.of("/de/en", terms(new Term("Rad", " ")), "terms[0].target"),
                Arguments.of("/de/en", terms(new Term("-", "x")), "terms[0].source"),
                Arguments.of("/de/en", terms(BIKE, new Term("x".repeat(41), "x")), "terms[1].source"),
                Arguments.of("/de/en", terms(new Term("Rad\nBoot", "x")), "terms[0].source"),
                Arguments.of("/de/en", terms(new Term("Rad\0", "x")), "terms[0].source"),
                Arguments.of("/de/en", terms(BIKE, new Term("Rad", "bike")), "terms[1]"),
                Arguments.of("/de/en", Map.of("terms", List.of(Map.of("source", "Rad"))), "terms[0].target"),
                Arguments.of("/de/en", Map.of("terms", List.of(Map.of("term", "Rad"))), null),
                Arguments.of("/de/en", "[]", null),
                Arguments.of("/de/de", terms(BIKE), "target"),
                Arguments.of("/und/de", terms(BIKE), "source"),
                Arguments.of("/no_tag/en", terms(BIKE), null));
    }

    @Test
    void clientsDoNotSayWhatIsStored() {
        assertThat(translate(Map.of("texts", List.of("a"), "target", "en", "stored", List.of()), 400)
                        .get("field")
                        .asString())
                .isEqualTo("stored");
    }

    @Test
    void changesAreInTheAuditLogWithoutTheirWords() throws InterruptedException {
        send(HttpMethod.PUT, GLOSSARY + "/de/sw", terms(new Term("Zauberwort", "neno")), 200);
        send(HttpMethod.DELETE, GLOSSARY + "/de/sw", null, 204);

        String log = "";
        for (int i = 0; i < 100 && !log.contains("delete-terms"); i++) {
            Thread.sleep(50);
            log = send(HttpMethod.GET, "/v1/audit?collection=handbook&limit=1000", null, 200)
                    .toString();
        }
        assertThat(log)
                .contains("\"action\":\"store-terms\"", "\"object\":\"de-sw\"", "\"action\":\"delete-terms\"")
                .doesNotContain("Zauberwort");
    }

    private List<StoredTerms> lastStored() {
        return Objects.requireNonNull(SERVICES.translations.getLast().stored());
    }

    private int rows(String table) {
        return store.inTransaction(jdbc -> jdbc.sql("SELECT count(*) FROM gateway." + table)
                .query(Integer.class)
                .single());
    }

    private String key(String tenant, String... rights) {
        return post(
                        "/v1/keys",
                        Map.of(
                                "name",
                                UUID.randomUUID().toString(),
                                "tenant",
                                tenant,
                                "rights",
                                List.of(rights),
                                "principals",
                                List.of("*")))
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .get("key")
                .asString();
    }

    private static Term[] many(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new Term("Wort" + i, "word" + i))
                .toArray(Term[]::new);
    }

    private static Map<String, Object> terms(Term... terms) {
        return Map.of("terms", List.of(terms));
    }

    private static List<Term> terms(JsonNode glossary) {
        return glossary.get("terms")
                .valueStream()
                .map(term -> new Term(
                        term.get("source").asString(), term.get("target").asString()))
                .toList();
    }

    private static String type(JsonNode problem) {
        return problem.get("type").asString().substring("https://glossa.dev/problems/".length());
    }

    private JsonNode translate(Map<String, Object> body, int status) {
        return send(HttpMethod.POST, "/v1/translate", body, status);
    }

    private JsonNode send(HttpMethod method, String path, @Nullable Object body, int status) {
        return exchange(client, method, path, body, status);
    }

    private static JsonNode exchange(
            RestTestClient client, HttpMethod method, String path, @Nullable Object body, int status) {
        RestTestClient.RequestBodySpec request = client.method(method).uri(path);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        byte[] answer = request.exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return answer == null ? WireServer.JSON.nullNode() : WireServer.JSON.readTree(answer);
    }
}

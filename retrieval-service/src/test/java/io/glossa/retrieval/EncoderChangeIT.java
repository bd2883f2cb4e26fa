package io.glossa.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.glossa.retrieval.shelf.CrowdingMeasurement;
import io.glossa.wire.retrieval.CollectionEncoder;
import io.glossa.wire.retrieval.CollectionEncoder.EncoderChange;
import io.glossa.wire.retrieval.CollectionEncoder.Stage;
import io.glossa.wire.retrieval.CollectionInfo;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.Passage.LegHit;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.SearchRequest;
import io.glossa.wire.retrieval.SearchResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * A collection's encoder changes while it is searched and written. Encoders have one thread each, for with several a vector
 * may differ in its last digits from one time to the next.
 */
class EncoderChangeIT {

    private static final String COLLECTION = "/v1/collections/handbook";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path HANDBOOK = Path.of("..", "handbook");
    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir
    static Path folder;

    @Test
    void afterAChangeAllIsAsIfTheCollectionHadAlwaysHadTheOtherEncoder() throws Exception {
        TestDatabase database = filledByTheLightEncoder();
        Map<String, List<Passage>> before = withLightEncoder(database);
        try (ServiceUnderTest service = ServiceUnderTest.start(database, SecondEncoder.settings(folder))) {
            assertThat(hits(service)).isEqualTo(before);
            CollectionInfo old = describe(service);
            assertThat(old.encoder().change()).isNull();

            CollectionEncoder begun = change(service);

            EncoderChange change = Objects.requireNonNull(begun.change());
            assertThat(change.total()).isEqualTo(old.documents());
            assertThat(begun.version()).isEqualTo(old.encoder().version()).isNotEqualTo(change.version());
            List<Map<String, List<Passage>>> meanwhile = new ArrayList<>();
            while (describe(service).encoder().change() != null) {
                meanwhile.add(hits(service));
            }
            assertThat(describe(service).encoder())
                    .isEqualTo(new CollectionEncoder(change.name(), change.version(), null));
            Map<String, List<Passage>> fresh = freshWithSecondEncoder(put -> {});
            assertThat(hits(service)).isEqualTo(fresh).isNotEqualTo(before);
            assertThat(meanwhile).isNotEmpty();
            for (String question : before.keySet()) {
                assertThat(meanwhile)
                        .extracting(hits -> hits.get(question))
                        .allSatisfy(found -> assertThat(found).isIn(before.get(question), fresh.get(question)));
            }
            CollectionInfo changed = describe(service);
            assertThat(changed.documents()).isEqualTo(old.documents());
            assertThat(changed.sentences()).isEqualTo(old.sentences());
            // More tokens, so more passages.
            assertThat(changed.passages()).isGreaterThan(old.passages());
            assertThat(change(service)).isEqualTo(changed.encoder());
        }
    }

    /** What is stored, deleted and described while documents are being copied, some of them copied and some not. */
    @Test
    void whatIsWrittenDuringAChangeIsInBoth() throws Exception {
        TestDatabase database = filledByTheLightEncoder();
        Map<String, List<Passage>> before = withLightEncoder(database);
        List<String> ids = List.copyOf(documents().keySet());
        Edits edits = put -> {
            put.document("later", "The river police has moved to the boat house. It opens at five.", null);
            put.document(ids.get(2), "The lost property office is closed for good. Keys cost 90 euros.", null);
            put.document(ids.get(40), "Nobody may swim between the bridges. The fine is 300 euros.", null);
            put.delete(ids.get(4));
            put.delete(ids.get(45));
        };
        // Not while the row of the collection is held by whoever is stopped.
        Edits restrictions = put -> {
            put.document(ids.get(6), documents().get(ids.get(6)), List.of("group:port"));
            put.document(ids.get(41), documents().get(ids.get(41)), List.of("group:port"));
        };
        String[] settings = SecondEncoder.settings(folder, "--glossa.retrieval.encoder-change.keep-old=1h");
        try (ServiceUnderTest service = ServiceUnderTest.start(database, settings)) {
            try (Held stop = Held.document(database, ids.get(30))) {
                change(service);
                await().atMost(LONG).until(() -> copied(service) == 30);
                assertThat(hits(service)).isEqualTo(before);
                edits.make(new Editor(service));
                assertThat(rowsOf(service, ids.get(4))).isZero();
                assertThat(rowsOf(service, ids.get(2))).isEqualTo(2);
                // One more, one that was to be copied later, and one less.
                assertThat(copied(service)).isEqualTo(31);
                stop.end();
                restrictions.make(new Editor(service));
            }
            awaitChanged(service);

            Map<String, List<Passage>> expected = freshWithSecondEncoder(put -> {
                edits.make(put);
                restrictions.make(put);
            });
            // But for last digits: what is taken off a sum again is a sum of floats, and here less was.
            assertThat(hits(service))
                    .usingRecursiveComparison()
                    .withComparatorForType(
                            (one, other) -> Math.abs(one - other) < 1e-5 ? 0 : Double.compare(one, other), Double.class)
                    .isEqualTo(expected);
            assertThat(statisticsAreThoseOfTheSentences(service)).isTrue();
            Reader reader = new Reader("default", Set.of());
            assertThat(search(service, reader, "Who?", 100))
                    .extracting(Passage::document)
                    .isNotEmpty()
                    .doesNotContain(ids.get(6), ids.get(41));

            // What had the old encoder is there still, for searches that began before.
            Editor editor = new Editor(service);
            assertThat(rowsOf(service, ids.get(10))).isEqualTo(2);
            editor.delete(ids.get(10));
            assertThat(rowsOf(service, ids.get(10))).isZero();
            editor.document(ids.get(11), "The mill is open on Sundays.", null);
            assertThat(rowsOf(service, ids.get(11))).isEqualTo(1);
            service.client().delete().uri(COLLECTION).exchange().expectStatus().isNoContent();
            for (String table :
                    List.of("collection", "document", "passage", "sentence", "crowding", "shelf_statistics")) {
                assertThat(count(service, "select count(*) from " + table))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void aChangeThatIsGivenUpLeavesAllAsItWas() throws Exception {
        TestDatabase database = filledByTheLightEncoder();
        Map<String, List<Passage>> before = withLightEncoder(database);
        String[] settings = SecondEncoder.settings(folder, "--glossa.retrieval.encoder-change.keep-old=0s");
        try (ServiceUnderTest service = ServiceUnderTest.start(database, settings)) {
            CollectionInfo old = describe(service);
            long sentences = count(service, "select count(*) from sentence");
            try (Held stop = Held.measurement(database)) {
                change(service);
                await().atMost(LONG)
                        .untilAsserted(
                                () -> assertThat(describe(service).encoder().change())
                                        .isNotNull()
                                        .returns(Stage.MEASURING, EncoderChange::stage)
                                        .returns(0L, EncoderChange::done)
                                        .returns(old.sentences(), EncoderChange::total));

                CollectionEncoder kept = send(service, HttpMethod.DELETE, HttpStatus.OK);

                assertThat(kept).isEqualTo(old.encoder());
                assertThat(describe(service)).isEqualTo(old);
                stop.end();
            }
            assertThat(hits(service)).isEqualTo(before);
            await().atMost(LONG).until(() -> count(service, "select count(*) from collection") == 1);
            assertThat(count(service, "select count(*) from sentence")).isEqualTo(sentences);
            assertThat(count(service, "select count(*) from document")).isEqualTo(old.documents());
            assertThat(count(service, "select count(*) from crowding")).isZero();
            await().atMost(LONG).until(() -> tasks(service) == 0);

            change(service);
            awaitChanged(service);
            assertThat(hits(service)).isEqualTo(freshWithSecondEncoder(put -> {}));
            await().atMost(LONG).until(() -> count(service, "select count(*) from collection") == 1);
            assertThat(count(service, "select count(*) from sentence")).isEqualTo(sentences);
            assertThat(count(
                            service,
                            "select count(*) from shelf_statistics join shelf on shelf.id = shelf_id"
                                    + " where encoder_version = '"
                                    + old.encoder().version() + "'"))
                    .isZero();
        }
    }

    @Test
    void onlyWhoMayWriteChangesTheEncoder() throws Exception {
        TestDatabase database = filledByTheLightEncoder();
        try (ServiceUnderTest service = ServiceUnderTest.start(database, SecondEncoder.settings(folder))) {
            Reader reader = new Reader("default", Set.of("group:port"));
            for (HttpMethod method : List.of(HttpMethod.POST, HttpMethod.DELETE)) {
                service.client(reader)
                        .method(method)
                        .uri(COLLECTION + "/encoder")
                        .exchange()
                        .expectStatus()
                        .isForbidden();
                service.client(Reader.unrestricted("other"))
                        .method(method)
                        .uri(COLLECTION + "/encoder")
                        .exchange()
                        .expectStatus()
                        .isNotFound();
            }
            assertThat(count(service, "select count(*) from collection")).isEqualTo(1);
        }
    }

    // ---------------------------------------------------------------- what there is to search

    /** Texts by document, of the handbook in all its languages. */
    static Map<String, String> documents() {
        try (Stream<Path> files = Files.walk(HANDBOOK.resolve("documents"))) {
            Map<String, String> documents = new LinkedHashMap<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                documents.put(file.getFileName().toString().replace(".md", ""), Files.readString(file));
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> questions() {
        try (Stream<String> lines = Files.lines(HANDBOOK.resolve("questions.ndjson"))) {
            return lines.map(line -> JSON.readTree(line).get("question").asString())
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(ServiceUnderTest service) {
        String lines = documents().entrySet().stream()
                .map(document -> JSON.writeValueAsString(Map.of("id", document.getKey(), "text", document.getValue())))
                .collect(Collectors.joining("\n"));
        service.client()
                .post()
                .uri(COLLECTION + "/documents")
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static TestDatabase filledByTheLightEncoder() {
        TestDatabase database = fresh();
        try (ServiceUnderTest light = ServiceUnderTest.start(database, "--glossa.encoder.threads=1")) {
            fill(light);
        }
        return database;
    }

    private static TestDatabase fresh() {
        TestDatabase database = TestDatabase.fresh().orElse(null);
        assumeThat(database).as("a PostgreSQL with pgvector").isNotNull();
        return database;
    }

    private static Map<String, List<Passage>> withLightEncoder(TestDatabase database) {
        try (ServiceUnderTest light = ServiceUnderTest.start(database, "--glossa.encoder.threads=1")) {
            return hits(light);
        }
    }

    /** What is found where there was never another encoder. */
    private static Map<String, List<Passage>> freshWithSecondEncoder(Edits edits) throws Exception {
        try (ServiceUnderTest service = ServiceUnderTest.start(fresh(), SecondEncoder.settings(folder))) {
            fill(service);
            edits.make(new Editor(service));
            int collection = (int) count(service, "select id from collection");
            service.bean(CrowdingMeasurement.class).measure(collection, Instant.MAX);
            return hits(service);
        }
    }

    private static Map<String, List<Passage>> hits(ServiceUnderTest service) {
        Map<String, List<Passage>> hits = new HashMap<>();
        questions()
                .forEach(question -> hits.put(question, search(service, Reader.unrestricted("default"), question, 10)));
        return hits;
    }

    private static List<Passage> search(ServiceUnderTest service, Reader reader, String question, int limit) {
        List<Passage> found = service.client(reader)
                .post()
                .uri("/v1/search")
                .body(new SearchRequest(question, "handbook", null, null, limit, null))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(SearchResult.class)
                .getResponseBody()
                .passages();
        return found.stream().map(EncoderChangeIT::withoutRanksInLegs).toList();
    }

    /** Of two that a leg values alike either may be the first: that is the order of their rows. */
    private static Passage withoutRanksInLegs(Passage passage) {
        return new Passage(
                passage.document(),
                passage.version(),
                passage.title(),
                passage.uri(),
                passage.language(),
                passage.start(),
                passage.end(),
                passage.text(),
                passage.score(),
                passage.rank(),
                passage.sentences(),
                passage.legs().stream()
                        .map(leg -> new LegHit(leg.leg(), 0, leg.score()))
                        .toList(),
                passage.page());
    }

    // ---------------------------------------------------------------- what is done

    private static CollectionEncoder change(ServiceUnderTest service) {
        return send(service, HttpMethod.POST, HttpStatus.ACCEPTED);
    }

    private static CollectionEncoder send(ServiceUnderTest service, HttpMethod method, HttpStatus expected) {
        return service.client()
                .method(method)
                .uri(COLLECTION + "/encoder")
                .exchange()
                .expectStatus()
                .isEqualTo(expected)
                .returnResult(CollectionEncoder.class)
                .getResponseBody();
    }

    private static CollectionInfo describe(ServiceUnderTest service) {
        return service.client()
                .get()
                .uri(COLLECTION)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(CollectionInfo.class)
                .getResponseBody();
    }

    private static void awaitChanged(ServiceUnderTest service) {
        await().atMost(LONG).until(() -> describe(service).encoder().change() == null);
    }

    private static long copied(ServiceUnderTest service) {
        EncoderChange change = describe(service).encoder().change();
        return change == null ? -1 : change.done();
    }

    private static long rowsOf(ServiceUnderTest service, String document) {
        return count(service, "select count(*) from document where external_id = '" + document + "'");
    }

    private static long tasks(ServiceUnderTest service) {
        return count(service, "select count(*) from scheduled_tasks where task_name = 'change-encoder'");
    }

    private static long count(ServiceUnderTest service, String query) {
        return service.owner().sql(query).query(Long.class).single();
    }

    static boolean statisticsAreThoseOfTheSentences(ServiceUnderTest service) {
        return service.owner().sql("""
            select bool_and(sentences = counted and (counted = 0 or (vector_sum::real[]::vector <-> summed) < 0.01))
            from shelf_statistics left join (
                select collection_id, shelf_id, count(*) as counted, sum(embedding::vector) as summed
                from sentence group by collection_id, shelf_id) as there using (collection_id, shelf_id)
            where sentences > 0 or counted > 0
            """).query(Boolean.class).single();
    }

    /** What is done to the documents of a collection. */
    private interface Edits {
        void make(Editor editor);
    }

    private record Editor(ServiceUnderTest service) {

        void document(String id, @Nullable String text, @Nullable List<String> principals) {
            Map<String, Object> body = new HashMap<>();
            body.put("text", text);
            body.put("title", "About " + id);
            if (principals != null) {
                body.put("principals", principals);
            }
            service.client()
                    .put()
                    .uri(COLLECTION + "/documents/{id}", id)
                    .body(body)
                    .exchange()
                    .expectStatus()
                    .isOk();
        }

        void delete(String id) {
            service.client()
                    .delete()
                    .uri(COLLECTION + "/documents/{id}", id)
                    .exchange()
                    .expectStatus()
                    .isNoContent();
        }
    }

    /** What someone else has locked, so that a change of encoder comes as far as this. */
    private record Held(Connection connection) implements AutoCloseable {

        /** It is not copied. */
        static Held document(TestDatabase database, String id) throws SQLException {
            return by(database, "select id from document where external_id = '%s' for update".formatted(id));
        }

        /** No sentence is measured. */
        static Held measurement(TestDatabase database) throws SQLException {
            return by(database, "lock table crowding in share mode");
        }

        private static Held by(TestDatabase database, String lock) throws SQLException {
            Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(lock);
            }
            return new Held(connection);
        }

        void end() throws SQLException {
            connection.rollback();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}

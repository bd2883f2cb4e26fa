package io.glossa.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.glossa.wire.retrieval.Document;
import io.glossa.wire.retrieval.DocumentList;
import io.glossa.wire.retrieval.SearchResult;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A change of encoder whose process is killed, and changes that begin, are given up and end while many write. */
class EncoderChangeFaultsIT {

    private static final int KILLS = 3;
    private static final int COPIES_OF_THE_HANDBOOK = 4;
    private static final List<String> COLLECTIONS = List.of("a", "b", "c", "d", "e");
    private static final int WRITERS = 3;
    private static final int DOCUMENTS_OF_A_WRITER = 6;
    private static final Duration WRITING = Duration.ofSeconds(40);
    private static final Duration LONG = Duration.ofMinutes(3);

    /**
     * Of what two runs make of one text. Activations are quantised together with those of other texts, and after a kill others
     * are encoded together: the second encoder's vectors of two words then differ by as much as 0.08, of sentences by less.
     */
    private static final double SAME = 0.95;

    private static final int LONG_ENOUGH = 40;

    @TempDir
    static Path folder;

    @Test
    void aKilledServiceGoesOnAndNothingIsMissingOrThereTwice() throws Exception {
        TestDatabase database = fresh();
        try (ServiceUnderTest light = ServiceUnderTest.start(database)) {
            fill(light);
        }
        String[] settings = SecondEncoder.settings(
                folder,
                "--glossa.retrieval.crowding.pause=1d",
                "--glossa.retrieval.upload.heartbeat=500ms",
                "--glossa.retrieval.encoder-change.keep-old=0s");
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int interrupted = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (ServiceProcess service = ServiceProcess.start(database, settings)) {
                if (kill == 0) {
                    assertThat(service.post("/v1/collections/handbook/encoder", "")
                                    .statusCode())
                            .isEqualTo(202);
                }
                Thread.sleep(random.nextInt(4000));
                interrupted +=
                        service.json("/v1/collections/handbook").path("encoder").has("change") ? 1 : 0;
                service.kill();
            }
        }
        assertThat(interrupted)
                .as("kills in the middle of the change, seed %d", seed)
                .isPositive();
        try (ServiceUnderTest service = ServiceUnderTest.start(database, settings)) {
            await().atMost(LONG).until(() -> count(service, "select count(*) from collection") == 1);
            assertSound(service);
            assertSameSentences(service, seed);
        }
    }

    private static void assertSameSentences(ServiceUnderTest changed, long seed) throws Exception {
        try (ServiceUnderTest service = ServiceUnderTest.start(fresh(), SecondEncoder.settings(folder))) {
            fill(service);
            Map<String, Stored> expected = sentences(service);
            Map<String, Stored> actual = sentences(changed);
            assertThat(actual.keySet()).as("seed %d", seed).isEqualTo(expected.keySet());
            expected.forEach((place, sentence) -> {
                if (sentence.text.length() >= LONG_ENOUGH) {
                    assertThat(sentence.cosine(actual.get(place))).as(place).isGreaterThan(SAME);
                }
            });
        }
    }

    /** By document, passage and sentence; fails if one is there twice. */
    private static Map<String, Stored> sentences(ServiceUnderTest service) {
        Map<String, Stored> sentences = new HashMap<>();
        service.owner().sql("""
            select concat_ws(' ', external_id, version, document.language, encoder_version, passage.start_offset,
                    passage.end_offset, sentence.start_offset, sentence.end_offset) as place,
                substr(passage.text, sentence.start_offset - passage.start_offset + 1,
                    sentence.end_offset - sentence.start_offset) as text,
                embedding::vector::real[] as vector
            from sentence join passage on passage.id = passage_id join document on document.id = document_id
            join shelf on shelf.id = sentence.shelf_id
            """).query(row -> {
            Float[] boxed = (Float[]) row.getArray("vector").getArray();
            float[] vector = new float[boxed.length];
            for (int i = 0; i < vector.length; i++) {
                vector[i] = boxed[i];
            }
            assertThat(sentences.put(row.getString("place"), new Stored(row.getString("text"), vector)))
                    .isNull();
        });
        return sentences;
    }

    private record Stored(String text, float[] vector) {

        double cosine(Stored other) {
            double cosine = 0;
            for (int i = 0; i < vector.length; i++) {
                cosine += vector[i] * other.vector[i];
            }
            return cosine;
        }
    }

    @Test
    void manyWriteWhileChangesBeginAndAreGivenUpAndEnd() throws Exception {
        TestDatabase database = fresh();
        long seed = System.nanoTime();
        List<Writer> writers = new ArrayList<>();
        try (ServiceUnderTest light = ServiceUnderTest.start(database)) {
            Writer first = new Writer(light.client(), -1, new Random(seed));
            writers.add(first);
            for (int i = 0; i < 40 * COLLECTIONS.size(); i++) {
                first.put(COLLECTIONS.get(i % COLLECTIONS.size()), "old" + i);
            }
        }
        String[] settings = SecondEncoder.settings(
                folder,
                "--glossa.retrieval.upload.polling-interval=100ms",
                "--glossa.retrieval.encoder-change.turn=10ms",
                "--glossa.retrieval.encoder-change.keep-old=500ms");
        try (ServiceUnderTest service = ServiceUnderTest.start(database, settings)) {
            Instant end = Instant.now().plus(WRITING);
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Writer writer = new Writer(service.client(), i, new Random(seed + i));
                writers.add(writer);
                work.add(() -> until(end, writer::step));
            }
            Random chance = new Random(seed - 1);
            work.add(() -> until(end, () -> change(service, chance)));
            work.add(() -> until(end, () -> search(service)));
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Void> done : threads.invokeAll(work)) {
                    assertThatCode(done::get).as("seed %d", seed).doesNotThrowAnyException();
                }
            }
            COLLECTIONS.forEach(collection -> send(service, HttpMethod.POST, collection));
            await().atMost(LONG).until(() -> isAtRest(service));
            assertSound(service);
            assertThat(count(service, "select count(distinct encoder_version) from collection"))
                    .isEqualTo(1);
            Map<String, String> expected = new HashMap<>();
            writers.forEach(writer -> expected.putAll(writer.texts));
            assertThat(texts(service)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static boolean isAtRest(ServiceUnderTest service) {
        return count(service, "select count(*) from collection") == COLLECTIONS.size()
                && count(service, "select count(*) from scheduled_tasks where task_name = 'change-encoder'") == 0;
    }

    private static Void until(Instant end, Runnable step) {
        while (Instant.now().isBefore(end)) {
            step.run();
        }
        return null;
    }

    private static void change(ServiceUnderTest service, Random chance) {
        send(
                service,
                chance.nextInt(3) == 0 ? HttpMethod.POST : HttpMethod.DELETE,
                COLLECTIONS.get(chance.nextInt(COLLECTIONS.size())));
        try {
            Thread.sleep(chance.nextInt(300));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(ServiceUnderTest service, HttpMethod method, String collection) {
        service.client()
                .method(method)
                .uri("/v1/collections/{c}/encoder", collection)
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    /** There is something to find in each at any moment. */
    private static void search(ServiceUnderTest service) {
        for (String collection : COLLECTIONS) {
            assertThat(service.client()
                            .post()
                            .uri("/v1/search")
                            .body(Map.of("question", "What is kept in the vault?", "collection", collection))
                            .exchange()
                            .expectStatus()
                            .isOk()
                            .returnResult(SearchResult.class)
                            .getResponseBody()
                            .passages())
                    .hasSize(10);
        }
    }

    private static Map<String, String> texts(ServiceUnderTest service) {
        Map<String, String> texts = new HashMap<>();
        for (String collection : COLLECTIONS) {
            String path = "/v1/collections/" + collection + "/documents";
            DocumentList list = service.client()
                    .get()
                    .uri(path + "?limit=1000")
                    .exchange()
                    .returnResult(DocumentList.class)
                    .getResponseBody();
            for (DocumentList.Entry entry : list.documents()) {
                Document document = service.client()
                        .get()
                        .uri(path + "/" + entry.id())
                        .exchange()
                        .returnResult(Document.class)
                        .getResponseBody();
                texts.put(collection + " " + entry.id(), document.version() + " " + document.text());
            }
        }
        return texts;
    }

    /** Every document's sentences are there once, and counted. */
    private static void assertSound(ServiceUnderTest service) {
        assertThat(EncoderChangeIT.statisticsAreThoseOfTheSentences(service)).isTrue();
        assertThat(count(service, "select count(*) from sentence"))
                .isEqualTo(count(service, "select sum(sentences) from document"));
        assertThat(count(service, "select count(*) from passage"))
                .isEqualTo(count(service, "select sum(passages) from document"));
        assertThat(count(service, "select count(*) from document"))
                .isEqualTo(count(service, "select sum(documents) from shelf_statistics"));
    }

    private static long count(ServiceUnderTest service, String query) {
        return service.owner().sql(query).query(Long.class).single();
    }

    private static void fill(ServiceUnderTest service) {
        for (int i = 0; i < COPIES_OF_THE_HANDBOOK; i++) {
            int copy = i;
            EncoderChangeIT.documents()
                    .forEach((id, text) -> service.client()
                            .put()
                            .uri("/v1/collections/handbook/documents/{id}", id + copy)
                            .body(Map.of("text", text + "\n\nEdition " + copy + "."))
                            .exchange()
                            .expectStatus()
                            .isOk());
        }
    }

    private static TestDatabase fresh() {
        TestDatabase database = TestDatabase.fresh().orElse(null);
        assumeThat(database).as("a PostgreSQL with pgvector").isNotNull();
        return database;
    }

    /** Stores and deletes documents of its own, and knows what is there. */
    private static final class Writer {

        private final RestTestClient client;
        private final int number;
        private final Random random;
        private final Map<String, String> texts = new HashMap<>();
        private final Map<String, Integer> versions = new HashMap<>();

        Writer(RestTestClient client, int number, Random random) {
            this.client = client;
            this.number = number;
            this.random = random;
        }

        void step() {
            String collection = COLLECTIONS.get(random.nextInt(COLLECTIONS.size()));
            String id = "document" + number + "-" + random.nextInt(DOCUMENTS_OF_A_WRITER);
            if (random.nextInt(4) == 0 && texts.containsKey(collection + " " + id)) {
                client.delete()
                        .uri("/v1/collections/{c}/documents/{id}", collection, id)
                        .exchange()
                        .expectStatus()
                        .isNoContent();
                texts.remove(collection + " " + id);
                versions.remove(collection + " " + id);
            } else {
                put(collection, id);
            }
        }

        void put(String collection, String id) {
            String text = "Vault number %d holds %d boxes. It is opened by two people."
                    .formatted(random.nextInt(100_000), random.nextInt(100_000));
            client.put()
                    .uri("/v1/collections/{c}/documents/{id}", collection, id)
                    .body(Map.of("text", text, "language", "en"))
                    .exchange()
                    .expectStatus()
                    .isOk();
            int version = versions.merge(collection + " " + id, 1, Integer::sum);
            texts.put(collection + " " + id, version + " " + text);
        }
    }
}

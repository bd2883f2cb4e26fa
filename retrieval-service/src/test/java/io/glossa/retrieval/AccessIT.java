package io.glossa.retrieval;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.glossa.wire.retrieval.CollectionInfo;
import io.glossa.wire.retrieval.CollectionList;
import io.glossa.wire.retrieval.Document;
import io.glossa.wire.retrieval.DocumentList;
import io.glossa.wire.retrieval.DocumentReceipt;
import io.glossa.wire.retrieval.Job;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.QuoteCheck;
import io.glossa.wire.retrieval.QuoteCheck.Quote;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.SearchResult;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever documents there are and whoever reads: everything that may be seen is there, and of nothing else is there a
 * trace, by the service's statements alone: see {@link RowSecurityIT} for the database. Each document has a word of its own, made by chance, that is looked for in the bytes of every response.
 */
class AccessIT {

    private static final List<String> TENANTS = List.of("default", "other");
    private static final List<String> COLLECTIONS = List.of("handbook", "notes");
    private static final List<String> PRINCIPALS =
            List.of("user:anna", "user:bo", "group:legal", "group:law, tax & more", "группа:право");
    private static final List<List<String>> LEGS =
            List.of(List.of("dense"), List.of("words"), List.of("terms"), List.of("names"), List.of());
    private static final int DOCUMENTS = 24;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start();
        takeAwayTheSecondWall();
    }

    /** So that nothing but the service's own statements keeps what is forbidden: the database alone is for another test. */
    private static void takeAwayTheSecondWall() {
        for (String table : List.of("document", "passage", "upload", "upload_file", "upload_piece")) {
            service.owner()
                    .sql("alter table %s disable row level security".formatted(table))
                    .update();
        }
        service.owner()
                .sql("create or replace view seen_sentence as select * from sentence")
                .update();
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    /** @param principals everyone of the tenant when null */
    private record Stored(
            String tenant,
            String collection,
            String id,
            String word,
            String text,
            @Nullable List<String> principals) {

        boolean isFor(Reader reader) {
            return tenant.equals(reader.tenant())
                    && (reader.unrestricted()
                            || principals == null
                            || principals.stream().anyMatch(reader.principals()::contains));
        }

        boolean isIn(String wantedTenant, String wantedCollection) {
            return tenant.equals(wantedTenant) && collection.equals(wantedCollection);
        }

        Stored with(@Nullable List<String> others) {
            return new Stored(tenant, collection, id, word, text, others);
        }
    }

    @RepeatedTest(2)
    void readerSeesAllThatIsForThemAndNoTraceOfAnythingElse() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        empty();
        Map<String, Stored> model = new TreeMap<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            Stored document = document(i, random);
            put(document);
            model.put(document.tenant + document.collection + document.id, document);
        }
        for (int round = 0; round < 3; round++) {
            for (Reader reader : readers(random)) {
                String context = "seed %d, round %d, %s".formatted(seed, round, reader);
                search(reader, model.values(), random, context);
                checkQuotes(reader, model.values(), context);
                list(reader, model.values(), context);
                count(reader, model.values(), context);
                read(reader, model.values(), context);
            }
            List<String> keys = List.copyOf(model.keySet());
            for (int i = 0; i < DOCUMENTS / 3; i++) {
                String key = keys.get(random.nextInt(keys.size()));
                Stored changed = Objects.requireNonNull(model.get(key)).with(principals(random));
                DocumentReceipt receipt = put(changed);
                assertThat(receipt.version()).as("seed %d", seed).isEqualTo(1);
                model.put(key, changed);
            }
        }
    }

    private static void empty() throws Exception {
        for (String tenant : TENANTS) {
            Reader all = Reader.unrestricted(tenant);
            for (CollectionInfo collection :
                    read(CollectionList.class, get(all, "/v1/collections")).collections()) {
                String documents = "/v1/collections/%s/documents".formatted(collection.name());
                for (DocumentList.Entry entry : read(DocumentList.class, get(all, documents + "?limit=1000"))
                        .documents()) {
                    service.send(all, "DELETE", documents + "/" + entry.id(), null);
                }
            }
        }
    }

    private static Stored document(int number, Random random) {
        String word = word(random);
        String code = "Q-%d".formatted(10_000 + random.nextInt(80_000));
        String text = random.nextBoolean()
                ? "The pump %s of Mrs %s has the number %s. It is serviced in May.".formatted(word, word, code)
                : "Die Pumpe %s von Frau %s hat die Nummer %s. Sie wird im Mai gewartet.".formatted(word, word, code);
        return new Stored(
                TENANTS.get(random.nextInt(2)),
                COLLECTIONS.get(random.nextInt(2)),
                "d%s-%d".formatted(word.toLowerCase(java.util.Locale.ROOT), number),
                word,
                text,
                principals(random));
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder().append((char) ('A' + random.nextInt(26)));
        for (int i = 0; i < 9; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static @Nullable List<String> principals(Random random) {
        return random.nextInt(3) == 0 ? null : List.copyOf(some(random, 1));
    }

    private static Set<String> some(Random random, int least) {
        Set<String> some = new TreeSet<>();
        int count = least + random.nextInt(3);
        while (some.size() < count) {
            some.add(PRINCIPALS.get(random.nextInt(PRINCIPALS.size())));
        }
        return some;
    }

    private static List<Reader> readers(Random random) {
        return List.of(
                Reader.unrestricted(TENANTS.get(random.nextInt(2))),
                new Reader("default", Set.of()),
                new Reader("default", some(random, 1)),
                new Reader("other", some(random, 1)),
                new Reader("nobody", Set.copyOf(PRINCIPALS)));
    }

    private static void search(Reader reader, Collection<Stored> documents, Random random, String context)
            throws Exception {
        for (Stored document : documents) {
            Map<String, Object> request = new HashMap<>(Map.of(
                    "question",
                    "What is the number of %s?"
                            .formatted(document.text.replaceAll(".*(Q-\\d+).*", document.word + " $1")),
                    "collection",
                    document.collection,
                    "granularity",
                    random.nextBoolean() ? "passage" : "sentence",
                    "limit",
                    1 + random.nextInt(20),
                    "legs",
                    LEGS.get(random.nextInt(LEGS.size()))));
            if (random.nextBoolean()) {
                request.put("filter", "word = \"%s\" or word exists".formatted(document.word));
            }
            HttpResponse<String> response = service.send(reader, "POST", "/v1/search", request);
            String asked = JSON.writeValueAsString(request.get("question"));
            requireNoTrace(response.body().replace(asked, ""), reader, document.collection, documents, context);
            if (document.isFor(reader)) {
                assertThat(read(SearchResult.class, response).passages())
                        .as(context)
                        .extracting(Passage::document)
                        .contains(document.id);
            }
        }
    }

    private static void checkQuotes(Reader reader, Collection<Stored> documents, String context) throws Exception {
        for (String collection : COLLECTIONS) {
            List<Stored> asked = documents.stream()
                    .filter(document -> document.collection.equals(collection))
                    .toList();
            List<Quote> quotes = asked.stream()
                    .map(document -> new Quote(document.id, 1, 0, document.text.length(), document.text))
                    .toList();
            HttpResponse<String> response = service.send(
                    reader, "POST", "/v1/collections/%s/quotes".formatted(collection), new QuoteCheck(quotes));
            if (response.statusCode() == 404) {
                assertThat(asked).as(context).noneMatch(document -> document.isFor(reader));
            } else {
                assertThat(read(QuoteCheck.Verdicts.class, response).verbatim())
                        .as(context)
                        .isEqualTo(asked.stream()
                                .map(document -> document.isFor(reader))
                                .toList());
            }
        }
    }

    private static void list(Reader reader, Collection<Stored> documents, String context) throws Exception {
        for (String collection : COLLECTIONS) {
            Set<String> seen = new TreeSet<>();
            String next = "";
            while (next != null) {
                HttpResponse<String> response =
                        get(reader, "/v1/collections/%s/documents?limit=2&after=%s".formatted(collection, next));
                requireNoTrace(response.body(), reader, collection, documents, context);
                if (response.statusCode() == 404) {
                    break;
                }
                DocumentList page = read(DocumentList.class, response);
                page.documents().forEach(entry -> seen.add(entry.id()));
                next = page.next();
            }
            assertThat(seen).as(context).isEqualTo(ids(reader, collection, documents));
        }
    }

    private static Set<String> ids(Reader reader, String collection, Collection<Stored> documents) {
        return documents.stream()
                .filter(document -> document.collection.equals(collection) && document.isFor(reader))
                .map(Stored::id)
                .collect(toCollection(TreeSet::new));
    }

    private static void count(Reader reader, Collection<Stored> documents, String context) throws Exception {
        List<CollectionInfo> all =
                read(CollectionList.class, get(reader, "/v1/collections")).collections();
        for (CollectionInfo listed : all) {
            int expected = ids(reader, listed.name(), documents).size();
            CollectionInfo described = read(CollectionInfo.class, get(reader, "/v1/collections/" + listed.name()));
            for (CollectionInfo info : List.of(listed, described)) {
                assertThat(info.documents()).as(context).isEqualTo(expected);
                assertThat(info.passages()).as(context).isEqualTo(expected);
                assertThat(info.sentences()).as(context).isEqualTo(2L * expected);
                assertThat(info.languages()).as(context).allMatch(language -> language.documents() > 0);
            }
        }
        assertThat(all.stream().map(CollectionInfo::name).collect(toSet()))
                .as(context)
                .isEqualTo(
                        TENANTS.contains(reader.tenant())
                                ? documents.stream()
                                        .filter(document -> document.tenant.equals(reader.tenant()))
                                        .map(Stored::collection)
                                        .collect(toSet())
                                : Set.of());
    }

    private static void read(Reader reader, Collection<Stored> documents, String context) throws Exception {
        for (Stored document : documents) {
            String path = "/v1/collections/%s/documents/".formatted(document.collection);
            HttpResponse<String> response = get(reader, path + document.id);
            if (document.isFor(reader)) {
                Document read = read(Document.class, response);
                assertThat(read.text()).as(context).isEqualTo(document.text);
                assertThat(read.principals())
                        .as(context)
                        .isEqualTo(
                                document.principals == null ? null : List.copyOf(new TreeSet<>(document.principals)));
            } else {
                HttpResponse<String> unknown = get(reader, path + "nothing");
                assertThat(response.statusCode()).as(context).isEqualTo(404);
                assertThat(response.body().replace(document.id, "nothing"))
                        .as(context)
                        .isEqualTo(unknown.body());
            }
        }
    }

    private static void requireNoTrace(
            String body, Reader reader, String collection, Collection<Stored> documents, String context) {
        for (Stored document : documents) {
            if (!document.isFor(reader) || !document.isIn(reader.tenant(), collection)) {
                assertThat(body).as(context).doesNotContainIgnoringCase(document.word);
            }
        }
    }

    @Test
    void whoMayNotSeeEverythingWritesNothing() throws Exception {
        Reader all = Reader.unrestricted("writers");
        Reader anna = new Reader("writers", Set.of("user:anna"));
        String path = "/v1/collections/guarded/documents";
        Map<String, Object> document = Map.of("text", "The vault is open.", "principals", List.of("user:bo"));
        service.send(all, "PUT", path + "/vault", document);

        for (String id : List.of("vault", "new")) {
            assertThat(service.send(anna, "PUT", path + "/" + id, document).statusCode())
                    .isEqualTo(403);
            HttpResponse<String> deleted = service.send(anna, "DELETE", path + "/" + id, null);
            assertThat(deleted.statusCode()).isEqualTo(403);
            assertThat(deleted.body()).contains("https://glossa.dev/problems/forbidden");
        }
        HttpRequest batch = service.request(anna, path)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString("{\"id\":\"new\",\"text\":\"The vault is empty.\"}"))
                .build();
        assertThat(HTTP.send(batch, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(upload(anna, path, new Multipart().file("new.txt", bytes("The vault is empty.")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(put(anna, "/v1/collections/another/documents/new").statusCode())
                .isEqualTo(403);

        assertThat(read(DocumentList.class, get(all, path)).documents())
                .extracting(DocumentList.Entry::id)
                .containsExactly("vault");
        assertThat(get(all, "/v1/collections/another").statusCode()).isEqualTo(404);
    }

    @Test
    void fileIsForTheReadersThatItsUploadNamesAndSoIsItsJob() throws Exception {
        Reader all = Reader.unrestricted("files");
        String path = "/v1/collections/files/documents";
        Job accepted = read(
                Job.class,
                upload(
                        all,
                        path,
                        new Multipart()
                                .field("principals", "group:law, tax & more")
                                .field("principals", "user:anna")
                                .file(
                                        "vault.txt",
                                        bytes("The vault is opened with the word %s.".formatted("Zwulmig")))));
        String job = "/v1/jobs/" + accepted.id();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> read(Job.class, get(all, job)).finished());

        assertThat(read(Document.class, get(all, path + "/vault.txt")).principals())
                .containsExactly("group:law, tax & more", "user:anna");
        for (Reader reader : List.of(
                new Reader("files", Set.of("user:anna")), new Reader("files", Set.of("group:law, tax & more")))) {
            assertThat(get(reader, job).statusCode()).isEqualTo(200);
            assertThat(get(reader, path + "/vault.txt").statusCode()).isEqualTo(200);
        }
        for (Reader reader : List.of(
                new Reader("files", Set.of("group:law", "tax & more", "user:Anna")),
                Reader.unrestricted("other-files"))) {
            assertThat(get(reader, job).statusCode()).isEqualTo(404);
            assertThat(get(reader, path + "/vault.txt").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void principalsThatCannotBeAreRefusedAndChangeNothing() throws Exception {
        Reader all = Reader.unrestricted("refusals");
        String path = "/v1/collections/refusals/documents/a";
        List<Object> bad = new ArrayList<>(List.of(
                List.of(),
                List.of(""),
                List.of(" "),
                List.of("a\nb"),
                List.of("a\u0000"),
                List.of("x".repeat(201)),
                "user:anna",
                List.of(Map.of())));
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            many.add("p" + i);
        }
        bad.add(many);
        for (Object principals : bad) {
            HttpResponse<String> response =
                    service.send(all, "PUT", path, Map.of("text", "The gates open.", "principals", principals));
            assertThat(response.statusCode()).as("%s", principals).isEqualTo(400);
        }
        assertThat(get(all, path).statusCode()).isEqualTo(404);
    }

    @Test
    void leavingThePrincipalsOutIsForEveryone() throws Exception {
        Reader all = Reader.unrestricted("opened");
        String path = "/v1/collections/opened/documents/a";
        Reader anna = new Reader("opened", Set.of("user:anna"));
        service.send(all, "PUT", path, Map.of("text", "The gates open.", "principals", List.of("user:bo")));
        assertThat(get(anna, path).statusCode()).isEqualTo(404);

        DocumentReceipt receipt =
                read(DocumentReceipt.class, service.send(all, "PUT", path, Map.of("text", "The gates open.")));

        assertThat(receipt.status()).isEqualTo(DocumentReceipt.Status.UPDATED);
        assertThat(receipt.version()).isEqualTo(1);
        assertThat(get(anna, path).statusCode()).isEqualTo(200);
    }

    private static DocumentReceipt put(Stored document) throws Exception {
        Map<String, Object> body = new HashMap<>(Map.of(
                "title",
                "On " + document.word,
                "text",
                document.text,
                "uri",
                "https://example.org/" + document.word,
                "metadata",
                Map.of("word", document.word)));
        if (document.principals != null) {
            body.put("principals", document.principals);
        }
        return read(
                DocumentReceipt.class,
                service.send(
                        Reader.unrestricted(document.tenant),
                        "PUT",
                        "/v1/collections/%s/documents/%s".formatted(document.collection, document.id),
                        body));
    }

    private static HttpResponse<String> put(Reader reader, String path) throws Exception {
        return service.send(reader, "PUT", path, Map.of("text", "The gates open."));
    }

    private static HttpResponse<String> get(Reader reader, String path) throws Exception {
        return service.send(reader, "GET", path, null);
    }

    private static HttpResponse<String> upload(Reader reader, String path, Multipart files) throws Exception {
        HttpRequest request = service.request(reader, path)
                .header("Content-Type", files.contentType())
                .POST(files.body())
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static <T> T read(Class<T> type, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return JSON.readValue(response.body(), type);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

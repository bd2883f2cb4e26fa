package io.glossa.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.Position;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.SearchRequest;
import io.glossa.wire.retrieval.SearchResult;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Searches on a real streaming replica of a real PostgreSQL, whatever happens to either. */
class ReplicaIT {

    private static final Reader WRITER = Reader.unrestricted(Reader.DEFAULT_TENANT);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static EmbeddedPostgres primary;
    private static EmbeddedPostgres replica;
    private static SwitchableLine toPrimary;
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() throws IOException {
        EmbeddedPostgres own = TestDatabase.ownServer().orElse(null);
        assumeThat(own).as("the embedded PostgreSQL under GLOSSA_HOME").isNotNull();
        primary = own;
        replica = primary.replica();
        toPrimary = new SwitchableLine("127.0.0.1", primary.port());
        service = service("1h");
    }

    private static ServiceUnderTest service(String maximumLag) {
        return ServiceUnderTest.start(
                new TestDatabase(primary.url().replace(":" + primary.port(), ":" + toPrimary.port()), "glossa", ""),
                "--glossa.retrieval.replica.url=" + replica.url(),
                "--glossa.retrieval.replica.maximum-lag=" + maximumLag,
                "--glossa.retrieval.replica.check=100ms");
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
            toPrimary.close();
        }
    }

    @AfterEach
    void replay() {
        onReplica("select pg_wal_replay_resume()");
    }

    @Test
    void searchesReadTheReplicaEvenWhileThePrimaryIsAway() throws IOException {
        put(service, "known", "anna", List.of("user:anna"));
        Position position = put(service, "known", "open", null);
        awaitReplica(service, position, "known");

        toPrimary.cut();
        try {
            assertThat(search(service, WRITER, "known")).containsExactlyInAnyOrder("anna", "open");
            assertThat(search(service, new Reader("default", Set.of("user:anna")), "known"))
                    .containsExactlyInAnyOrder("anna", "open");
            assertThat(search(service, new Reader("default", Set.of("user:bo")), "known"))
                    .containsExactly("open");
        } finally {
            toPrimary.join();
        }
        await().atMost(PATIENCE)
                .until(() -> service.client()
                                .get()
                                .uri("/readyz")
                                .exchange()
                                .returnResult()
                                .getStatus()
                                .value()
                        == 200);
    }

    @Test
    void whoHasWrittenSeesItAndOthersWhatTheReplicaHas() {
        awaitReplica(service, put(service, "paused", "before", null), "paused");
        onReplica("select pg_wal_replay_pause()");

        Position written = put(service, "paused", "after", null);

        assertThat(search(service, WRITER, "paused")).containsExactly("before");
        double asked = count(service, "written");
        assertThat(search(service, WRITER.after(written), "paused")).containsExactlyInAnyOrder("before", "after");
        assertThat(count(service, "written")).isEqualTo(asked + 1);

        Position deleted = Objects.requireNonNull(position(service.client()
                .delete()
                .uri("/v1/collections/paused/documents/before")
                .exchange()
                .expectStatus()
                .isNoContent()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst(Position.HEADER)));
        assertThat(search(service, WRITER.after(deleted), "paused")).containsExactly("after");

        onReplica("select pg_wal_replay_resume()");
        awaitReplica(service, deleted, "paused");
        assertThat(search(service, WRITER, "paused")).containsExactly("after");
    }

    @Test
    void replicaThatLagsTooMuchIsNotRead() {
        try (ServiceUnderTest impatient = service("300ms")) {
            awaitReplica(impatient, put(impatient, "lagging", "before", null), "lagging");
            onReplica("select pg_wal_replay_pause()");
            put(impatient, "lagging", "after", null);

            await().atMost(PATIENCE)
                    .until(() -> search(impatient, WRITER, "lagging").contains("after"));
            assertThat(count(impatient, "lag")).isPositive();

            onReplica("select pg_wal_replay_resume()");
            double read = count(impatient, "none");
            await().atMost(PATIENCE).until(() -> {
                search(impatient, WRITER, "lagging");
                return count(impatient, "none") > read;
            });
        }
    }

    @Test
    void primaryIsReadWhileTheReplicaIsDown() {
        awaitReplica(service, put(service, "down", "before", null), "down");

        replica.stop();
        try {
            put(service, "down", "after", null);
            for (int i = 0; i < 5; i++) {
                assertThat(search(service, WRITER, "down")).containsExactlyInAnyOrder("before", "after");
            }
            assertThat(count(service, "failed") + count(service, "away")).isPositive();
        } finally {
            replica.resume();
        }
        double read = count(service, "none");
        await().atMost(PATIENCE).until(() -> {
            search(service, WRITER, "down");
            return count(service, "none") > read;
        });
    }

    @Test
    void positionThatNoWriteAnsweredIsRefused() {
        ProblemDetail problem = service.client()
                .post()
                .uri("/v1/search")
                .header(Position.HEADER, "0/0; drop table document")
                .body(request("known"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .returnResult(ProblemDetail.class)
                .getResponseBody();

        assertThat(problem.getType()).hasToString("https://glossa.dev/problems/invalid-request");
        assertThat(problem.getDetail()).contains(Position.HEADER);
    }

    private static Position put(
            ServiceUnderTest service, String collection, String id, @Nullable List<String> principals) {
        Map<String, Object> body = new java.util.HashMap<>(
                Map.of("text", "The gates of the harbour %s open at seven.".formatted(id), "language", "en"));
        if (principals != null) {
            body.put("principals", principals);
        }
        return Objects.requireNonNull(position(service.client()
                .put()
                .uri("/v1/collections/{collection}/documents/{id}", collection, id)
                .body(body)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst(Position.HEADER)));
    }

    private static @Nullable Position position(@Nullable String header) {
        return header == null ? null : Position.of(header);
    }

    private static SearchRequest request(String collection) {
        return new SearchRequest("When do the gates open?", collection, null, null, 50, null);
    }

    private static List<String> search(ServiceUnderTest service, Reader reader, String collection) {
        return Objects.requireNonNull(service.client(reader)
                        .post()
                        .uri("/v1/search")
                        .body(request(collection))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .returnResult(SearchResult.class)
                        .getResponseBody())
                .passages()
                .stream()
                .map(Passage::document)
                .distinct()
                .toList();
    }

    /** Until the replica has replayed so much, and a search has read it. */
    private static void awaitReplica(ServiceUnderTest service, Position position, String collection) {
        double read = count(service, "none");
        await().atMost(PATIENCE).until(() -> {
            search(service, WRITER.after(position), collection);
            return count(service, "none") > read;
        });
    }

    /** Of searches; {@code none} of those that read the replica. */
    private static double count(ServiceUnderTest service, String reason) {
        return service
                .bean(MeterRegistry.class)
                .find("glossa.retrieval.searches")
                .tag("reason", reason)
                .counters()
                .stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static void onReplica(String statement) {
        JdbcClient.create(new DriverManagerDataSource(replica.url(), "glossa", ""))
                .sql(statement)
                .query()
                .listOfRows();
    }
}

package io.glossa.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.glossa.gateway.GatewayTest;
import io.glossa.gateway.Services;
import io.glossa.gateway.TestDatabase;
import io.glossa.gateway.WireServer;
import io.glossa.gateway.store.Store;
import io.glossa.wire.audit.AuditEntry;
import io.glossa.wire.audit.AuditEntry.Action;
import io.glossa.wire.audit.AuditEntry.Credential;
import io.glossa.wire.audit.AuditEntry.Outcome;
import io.glossa.wire.audit.AuditList;
import io.glossa.wire.key.CreatedKey;
import io.glossa.wire.retrieval.DocumentReceipt;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Who did what, and that nobody can make it otherwise. */
@TestPropertySource(properties = {"glossa.gateway.stream.heartbeat=100ms", "glossa.gateway.audit.kept=40d"})
class AuditIT extends GatewayTest {

    private static final Optional<TestDatabase> DATABASE = TestDatabase.fresh();
    private static final String SECRET = "Zauberwort";

    @Autowired
    private Store store;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.ifPresent(database -> database.addTo(properties));
    }

    @BeforeEach
    void needsDatabase() {
        assumeThat(DATABASE).as("a PostgreSQL server").isPresent();
    }

    @Test
    void whatIsDoneIsNotedWithWhoDidItAndWithoutAText() throws InterruptedException {
        CreatedKey key = created(Map.of(
                "name", "doer", "tenant", "acme", "rights", List.of("READ", "WRITE"), "principals", List.of("*")));
        String who = key.info().id();
        SERVICES.retrieval.onRaw(
                "PUT /v1/collections/handbook/documents/bike",
                body -> Services.json(
                        new DocumentReceipt("bike", 7, DocumentReceipt.Status.UPDATED, Services.GERMAN, 1, 1)));
        SERVICES.retrieval.onRaw(
                "DELETE /v1/collections/handbook/documents/bike", body -> new WireServer.Reply(204, "", new byte[0]));

        send(key.key(), HttpMethod.POST, "/v1/ask", Map.of("question", SECRET + "?", "collection", "handbook"));
        clientWith(key.key())
                .post()
                .uri("/v1/ask")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("question", SECRET + "?", "collection", "handbook"))
                .exchange()
                .expectBody()
                .returnResult();
        send(key.key(), HttpMethod.POST, "/v1/search", Map.of("question", SECRET, "collection", "handbook"));
        send(key.key(), HttpMethod.POST, "/v1/translate", Map.of("texts", List.of(SECRET, "b"), "target", "en"));
        send(key.key(), HttpMethod.GET, "/v1/collections/handbook/documents/bike", null);
        send(
                key.key(),
                HttpMethod.PUT,
                "/v1/collections/handbook/documents/bike",
                Map.of("title", SECRET, "text", SECRET));
        send(key.key(), HttpMethod.DELETE, "/v1/collections/handbook/documents/bike", null);
        mcp(key.key(), "handbook");
        send(KEY, HttpMethod.DELETE, "/v1/keys/" + who, null);

        List<AuditEntry> mine = entries("?actor=" + who, found -> found.size() == 8);
        assertThat(mine)
                .allSatisfy(entry -> {
                    assertThat(entry.tenant()).isEqualTo("acme");
                    assertThat(entry.credential()).isEqualTo(Credential.KEY);
                    assertThat(entry.outcome()).as(entry.toString()).isEqualTo(Outcome.DONE);
                    assertThat(entry.times()).isEqualTo(1);
                    assertThat(entry.at()).isBetween(Instant.now().minusSeconds(60), Instant.now());
                })
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder(
                        Action.ASK,
                        Action.ASK,
                        Action.ASK,
                        Action.SEARCH,
                        Action.TRANSLATE,
                        Action.READ,
                        Action.STORE,
                        Action.DELETE);
        assertThat(only(mine, Action.ASK)).allSatisfy(entry -> {
            assertThat(entry.collection()).isEqualTo("handbook");
            assertThat(entry.items()).isEqualTo(1);
            assertThat(UUID.fromString(entry.object())).isNotNull();
        });
        assertThat(only(mine, Action.TRANSLATE).getFirst().items()).isEqualTo(2);
        assertThat(only(mine, Action.STORE).getFirst().document()).isEqualTo("bike");
        assertThat(only(mine, Action.STORE).getFirst().version()).isEqualTo(7);
        assertThat(entries("?action=create-key", found -> found.stream().anyMatch(entry -> who.equals(entry.object()))))
                .allSatisfy(entry -> assertThat(entry.actor()).isEqualTo("first"));
        assertThat(entries("?action=revoke-key", found -> !found.isEmpty())
                        .getFirst()
                        .object())
                .isEqualTo(who);
        String rows = store.inTransaction(jdbc -> jdbc.sql("SELECT string_agg(a::text, ' ') FROM gateway.audit a")
                .query(String.class)
                .single());
        assertThat(rows).doesNotContain(SECRET);
    }

    /** So that a new endpoint cannot be forgotten. */
    @Test
    void whateverChangesOrAsksSomethingHasANameInTheLog() {
        List<String> paths = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .filter(method -> method != RequestMethod.GET)
                        .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path)))
                .filter(endpoint -> endpoint.contains(" /v1/"))
                .toList();

        assertThat(paths).hasSizeGreaterThan(25).allSatisfy(endpoint -> {
            String[] parts = endpoint.split(" ");
            MockHttpServletRequest request =
                    new MockHttpServletRequest(parts[0], parts[1].replaceAll("\\{[^}]+}", "x"));
            assertThat(AuditedRequest.of(request).action()).isNotEqualTo(Action.OTHER);
        });
    }

    @Test
    void whatIsRefusedIsNotedWithWhatItWasRefusedFor() throws InterruptedException {
        CreatedKey key = created(
                Map.of("name", "refused", "collections", List.of("other"), "limits", Map.of("requestsPerMinute", 5)));
        String path = "/v1/collections/refusals/documents/bike";

        send(null, HttpMethod.GET, path, null);
        send(null, HttpMethod.GET, path, null);
        send(key.key(), HttpMethod.DELETE, path, null);
        send(key.key(), HttpMethod.GET, path, null);
        send(key.key(), HttpMethod.POST, "/v1/ask", Map.of("question", "q", "collection", "refusals"));
        mcp(key.key(), "refusals");
        for (int i = 0; i < 3; i++) {
            send(key.key(), HttpMethod.GET, "/v1/collections", null);
        }

        List<AuditEntry> refused = entries(
                "?outcome=refused",
                found -> found.stream().mapToInt(AuditEntry::times).sum() >= 7);
        assertThat(refused)
                .extracting(AuditEntry::action, AuditEntry::status, AuditEntry::actor, AuditEntry::collection)
                .contains(
                        tuple(Action.READ, 401, null, "refusals"),
                        tuple(Action.DELETE, 403, key.info().id(), "refusals"),
                        tuple(Action.READ, 404, key.info().id(), "refusals"),
                        tuple(Action.ASK, 404, key.info().id(), "refusals"),
                        tuple(Action.OTHER, 429, key.info().id(), null));
        assertThat(refused.stream()
                        .filter(entry -> entry.status() == 401 && "refusals".equals(entry.collection()))
                        .mapToInt(AuditEntry::times)
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void aListIsReadInPagesAndByTime() throws InterruptedException {
        Instant begun = Instant.now().minusSeconds(1);
        for (int i = 0; i < 5; i++) {
            send(KEY, HttpMethod.POST, "/v1/search", Map.of("question", "q", "collection", "paged" + i));
        }
        entries(
                "?action=search",
                found -> found.stream()
                                .filter(entry ->
                                        String.valueOf(entry.collection()).startsWith("paged"))
                                .count()
                        == 5);

        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            AuditList page = list("?action=search&limit=2&from=" + begun + (cursor == null ? "" : "&cursor=" + cursor));
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(2);
            page.entries().stream()
                    .map(AuditEntry::collection)
                    .filter(name -> String.valueOf(name).startsWith("paged"))
                    .forEach(read::add);
            cursor = page.next();
        } while (cursor != null);
        assertThat(read).containsExactlyInAnyOrder("paged0", "paged1", "paged2", "paged3", "paged4");
        assertThat(list("?action=search&to=" + begun.minusSeconds(3600)).entries())
                .isEmpty();
        assertThat(list("?collection=paged3").entries()).hasSize(1);
        assertThat(list("?tenant=nobody").entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, from",
        "to=+1000000000-01-01T00:00:00Z, to",
        "action=steal, action",
        "outcome=good, outcome",
        "limit=0, limit",
        "limit=1001, limit",
        "cursor=x, cursor",
        "actor=a%00, actor"
    })
    void aBadQueryNamesItsField(String query, String field) {
        client.get()
                .uri(URI.create("/v1/audit?" + query.replace("+", "%2B")))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE gateway.audit SET actor = 'somebody else'",
                "DELETE FROM gateway.audit",
                "TRUNCATE gateway.audit",
                "SET LOCAL glossa.audit_kept_since = '2999-01-01'; DELETE FROM gateway.audit"
            })
    void whatWasNotedCannotBeChanged(String change) throws InterruptedException {
        send(KEY, HttpMethod.POST, "/v1/search", Map.of("question", "q", "collection", "kept"));
        entries("?collection=kept", found -> !found.isEmpty());

        assertThatThrownBy(() -> store.inTransaction(jdbc -> jdbc.sql(change).update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("audit is only appended to");
    }

    @Test
    void whatIsOlderThanItIsKeptGoesAndNothingElse() {
        store.inTransaction(jdbc -> {
            for (int days : new int[] {39, 41, 400}) {
                AuditRows.insert(jdbc, entry("aged", Instant.now().minus(Duration.ofDays(days)), "object" + days));
            }
            return jdbc;
        });

        trail.forgetOld();

        assertThat(list("?actor=aged").entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.object()).isEqualTo("object39"));
    }

    /** What holds the writer up must not hold up a request. */
    @Test
    void noRequestWaitsForTheTableAndNothingIsLost() throws Exception {
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        Thread holder = Thread.ofVirtual()
                .start(() -> store.inTransaction(jdbc -> {
                    jdbc.sql("LOCK TABLE gateway.audit IN EXCLUSIVE MODE").update();
                    locked.countDown();
                    try {
                        answered.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return jdbc;
                }));
        locked.await();
        for (int i = 0; i < 20; i++) {
            send(KEY, HttpMethod.POST, "/v1/search", Map.of("question", "q", "collection", "locked"));
        }
        assertThat(list("?collection=locked").entries()).isEmpty();
        answered.countDown();
        holder.join();

        assertThat(entries("?collection=locked", found -> found.size() == 20)).hasSize(20);
        assertThat(metrics.get("glossa.audit.unwritten").counter().count()).isZero();
    }

    private static AuditEntry entry(String actor, Instant at, String object) {
        return new AuditEntry(
                UUID.randomUUID(),
                at,
                "default",
                actor,
                Credential.TOKEN,
                Action.ASK,
                Outcome.DONE,
                200,
                null,
                null,
                null,
                object,
                null,
                null,
                1,
                null);
    }

    private static List<AuditEntry> only(List<AuditEntry> entries, Action action) {
        return entries.stream().filter(entry -> entry.action() == action).toList();
    }

    /** They are written a moment after the response. */
    private List<AuditEntry> entries(String query, Predicate<List<AuditEntry>> complete) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        List<AuditEntry> found = list(query).entries();
        while (!complete.test(found) && System.nanoTime() < end) {
            Thread.sleep(100);
            found = list(query).entries();
        }
        assertThat(complete.test(found)).as(found.toString()).isTrue();
        return found;
    }

    private AuditList list(String query) {
        return Objects.requireNonNull(client.get()
                .uri("/v1/audit" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(AuditList.class)
                .returnResult()
                .getResponseBody());
    }

    private CreatedKey created(Map<String, ?> request) {
        return Objects.requireNonNull(client.post()
                .uri("/v1/keys")
                .contentType(MediaType.APPLICATION_JSON)
                .body(request)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(CreatedKey.class)
                .returnResult()
                .getResponseBody());
    }

    private void send(@Nullable String key, HttpMethod method, String path, @Nullable Object body) {
        RestTestClient.RequestBodySpec request = clientWith(key).method(method).uri(path);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        request.exchange().expectBody().returnResult();
    }

    private void mcp(String key, String collection) {
        clientWith(key)
                .post()
                .uri("/mcp")
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM)
                .body(Map.of(
                        "jsonrpc",
                        "2.0",
                        "id",
                        1,
                        "method",
                        "tools/call",
                        "params",
                        Map.of("name", "ask", "arguments", Map.of("question", "q", "collection", collection))))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
    }
}

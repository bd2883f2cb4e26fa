package io.glossa.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.glossa.gateway.GatewayTest;
import io.glossa.gateway.TestDatabase;
import io.glossa.gateway.WireServer;
import io.glossa.gateway.store.Store;
import io.glossa.wire.key.CreatedKey;
import io.glossa.wire.key.KeyInfo;
import io.glossa.wire.key.KeyList;
import io.glossa.wire.key.Limits;
import io.glossa.wire.retrieval.ReaderHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A key from its making to its revocation. */
@TestPropertySource(properties = "glossa.keys.cached=1s")
class KeysIT extends GatewayTest {

    private static final Optional<TestDatabase> DATABASE = TestDatabase.fresh();

    @Autowired
    private Store store;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.ifPresent(database -> database.addTo(properties));
    }

    @BeforeEach
    void needsDatabase() {
        assumeThat(DATABASE).as("a PostgreSQL server").isPresent();
    }

    private CreatedKey created(Map<String, ?> request) {
        return Objects.requireNonNull(post("/v1/keys", request)
                .expectStatus()
                .isCreated()
                .expectBody(CreatedKey.class)
                .returnResult()
                .getResponseBody());
    }

    private int statusOfCollections(String key) {
        return clientWith(key)
                .get()
                .uri("/v1/collections")
                .exchange()
                .returnResult()
                .getStatus()
                .value();
    }

    private KeyInfo listed(String id) {
        return Objects.requireNonNull(client.get()
                        .uri("/v1/keys")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(KeyList.class)
                        .returnResult()
                        .getResponseBody())
                .keys()
                .stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aKeyOpensWhatItIsFor() {
        CreatedKey reader = created(Map.of("name", "reader"));

        assertThat(reader.key()).startsWith("glossa_" + reader.info().id() + "_");
        assertThat(statusOfCollections(reader.key())).isEqualTo(200);
        clientWith(reader.key())
                .delete()
                .uri("/v1/collections/handbook/documents/bike")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("This needs the right WRITE, which the key or token does not have.")
                .jsonPath("$.type")
                .isEqualTo("https://glossa.dev/problems/forbidden");
        assertThat(listed(reader.info().id()).lastUsed())
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void onlyTheHashIsKept() {
        CreatedKey key = created(Map.of("name", "hashed"));
        String secret = key.key().substring(key.key().lastIndexOf('_', key.key().length() - 43) + 1);

        String rows = store.inTransaction(jdbc -> jdbc.sql("SELECT string_agg(k::text, ';') FROM gateway.api_key k")
                .query(String.class)
                .single());
        assertThat(rows).contains(key.info().id()).doesNotContain(secret);
        byte[] list = client.get()
                .uri("/v1/keys")
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(new String(list, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain(secret);
    }

    @Test
    void aRevokedKeyIsRefusedAndStaysInTheList() {
        CreatedKey key = created(Map.of("name", "short-lived"));
        assertThat(statusOfCollections(key.key())).isEqualTo(200);

        client.delete()
                .uri("/v1/keys/{id}", key.info().id())
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(statusOfCollections(key.key())).isEqualTo(401);
        Instant revoked = listed(key.info().id()).revoked();
        assertThat(revoked).isNotNull();
        client.delete()
                .uri("/v1/keys/{id}", key.info().id())
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(listed(key.info().id()).revoked()).isEqualTo(revoked);
    }

    @Test
    void aKeyThatAnotherGatewayRevokedIsRefusedWithinTheCachesTime() throws Exception {
        CreatedKey key = created(Map.of("name", "revoked elsewhere"));
        assertThat(statusOfCollections(key.key())).isEqualTo(200);

        store.inTransaction(jdbc -> KeyRows.revoke(jdbc, key.info().id()));

        Thread.sleep(Duration.ofMillis(1100));
        assertThat(statusOfCollections(key.key())).isEqualTo(401);
    }

    @Test
    void aKeyExpires() throws Exception {
        CreatedKey key = created(Map.of(
                "name", "expiring", "expires", Instant.now().plusMillis(1500).toString()));
        assertThat(statusOfCollections(key.key())).isEqualTo(200);
        Thread.sleep(Duration.ofMillis(1600));
        assertThat(statusOfCollections(key.key())).isEqualTo(401);
    }

    @Test
    void anotherSecretDoesNotOpen() {
        CreatedKey key = created(Map.of("name", "guessed"));
        char last = key.key().charAt(key.key().length() - 1);
        String other = key.key().substring(0, key.key().length() - 1) + (last == 'A' ? 'B' : 'A');

        clientWith(other)
                .get()
                .uri("/v1/collections")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .value("WWW-Authenticate", challenge -> assertThat(challenge).contains("error=\"invalid_token\""))
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("The key is unknown, has expired or was revoked. Send a good one as Authorization: Bearer.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "glossa_",
                "glossa_first_",
                "glossa_nobody_of-the-tests-and-of-nothing-else-0123456789",
                "no-key-at-all",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSJ9.",
                "a key with spaces"
            })
    void whatIsNoKeyIsRefused(String text) {
        assertThat(statusOfCollections(text)).isIn(400, 401);
    }

    @Test
    void aKeyInTheAddressIsNotTaken() {
        clientWith(null)
                .get()
                .uri("/v1/collections?access_token=" + KEY)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void listsHoldOnlyWhatTheKeyOpens() {
        String elsewhere = created(Map.of("name", "elsewhere", "collections", new String[] {"other"}))
                .key();
        String here = created(Map.of("name", "here", "collections", new String[] {"handbook"}))
                .key();

        for (String path : new String[] {"/v1/collections", "/v1/models"}) {
            assertThat(list(elsewhere, path)).doesNotContain("handbook");
            assertThat(list(here, path)).contains("handbook");
        }
    }

    @Test
    void theRetrievalServiceIsAskedAsWhomTheKeyIsFor() {
        String legal = created(Map.of(
                        "name", "legal", "tenant", "acme", "principals", new String[] {"group:legal", "user:anna"}))
                .key();

        assertThat(statusOfCollections(legal)).isEqualTo(200);

        assertThat(SERVICES.retrieval.headers()).isNotEmpty().allSatisfy(headers -> {
            assertThat(headers.get(ReaderHeaders.TENANT)).containsExactly("acme");
            assertThat(headers.get(ReaderHeaders.PRINCIPALS)).containsExactly("group%3Alegal,user%3Aanna");
            assertThat(headers.get(ReaderHeaders.UNRESTRICTED)).isNull();
        });
    }

    private String list(String key, String path) {
        byte[] body = clientWith(key)
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(Objects.requireNonNull(body), java.nio.charset.StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name        | {}
            name        | {"name": " "}
            tenant      | {"name": "k", "tenant": "a b"}
            rights      | {"name": "k", "rights": []}
            rights[1]   | {"name": "k", "rights": ["WRITE", null], "principals": ["*"]}
            rights[0]   | {"name": "k", "rights": ["OWN"]}
            principals  | {"name": "k", "rights": ["WRITE"]}
            collections | {"name": "k", "collections": []}
            collections | {"name": "k", "collections": ["a", ""]}
            principals  | {"name": "k", "principals": ["a\\u0000"]}
            limits.requestsPerMinute | {"name": "k", "limits": {"requestsPerMinute": 0}}
            limits.concurrentAsks | {"name": "k", "limits": {"concurrentAsks": 10001}}
            limits.ingestBytesPerHour | {"name": "k", "limits": {"ingestBytesPerHour": -1}}
            expires     | {"name": "k", "expires": "2020-01-01T00:00:00Z"}
            """)
    void aBadKeyIsNotMade(String field, String body) {
        int before = keys();
        client.post()
                .uri("/v1/keys")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field);
        assertThat(keys()).isEqualTo(before);
    }

    private int keys() {
        return WireServer.JSON.readTree(list(KEY, "/v1/keys")).get("keys").size();
    }

    @Test
    void aKeysOwnLimitsAreListed() {
        CreatedKey key = created(Map.of("name", "limited", "limits", Map.of("requestsPerMinute", 7)));
        assertThat(listed(key.info().id()).limits()).isEqualTo(new Limits(7, null, null, null));
        CreatedKey usual = created(Map.of("name", "usual"));
        assertThat(listed(usual.info().id()).limits()).isEqualTo(Limits.USUAL);
    }

    @Test
    void anUnknownKeyCannotBeRevoked() {
        RestTestClient.ResponseSpec answer =
                client.delete().uri("/v1/keys/nobody").exchange();
        answer.expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://glossa.dev/problems/unknown-key");
    }

    @Test
    void theServicesTokenOpensTheMetricsAlone() {
        clientWith(WireServer.TOKEN)
                .get()
                .uri("/actuator/metrics")
                .exchange()
                .expectStatus()
                .isOk();
        clientWith(WireServer.TOKEN)
                .get()
                .uri("/v1/collections")
                .exchange()
                .expectStatus()
                .isForbidden();
    }
}

package io.glossa.gateway.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.glossa.gateway.GatewayTest;
import io.glossa.gateway.Services;
import io.glossa.gateway.WireServer;
import io.glossa.wire.retrieval.Job;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Files from elsewhere. Of this machine only 127.0.0.2 may be fetched from; the retrieval service is at 127.0.0.1. */
@TestPropertySource(
        properties = {
            "glossa.gateway.fetch.enabled=true",
            "glossa.gateway.fetch.allowed=127.0.0.2",
            "glossa.gateway.fetch.maximum-size=100KB",
            "glossa.gateway.fetch.read-timeout=500ms",
            "glossa.gateway.fetch.timeout=2s"
        })
class FetchIT extends GatewayTest {

    private static final String PATH = "/v1/collections/handbook/documents/fetch";
    private static final String UPLOADS = "POST /v1/collections/handbook/documents";

    private HttpServer elsewhere;
    private volatile String uploaded = "";

    @BeforeEach
    void serve() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.2"), 0), 0);
        elsewhere.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        elsewhere.start();
        UUID id = UUID.randomUUID();
        SERVICES.retrieval.onRaw(UPLOADS, body -> {
            uploaded = new String(body, UTF_8);
            return Services.json(new Job(
                    id,
                    "handbook",
                    Instant.EPOCH,
                    false,
                    List.of(new Job.File("a", "the-id", Job.State.QUEUED, null, null))));
        });
    }

    @AfterEach
    void stop() {
        elsewhere.stop(0);
    }

    private interface Reply {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private void at(String path, Reply reply) {
        elsewhere.createContext(path, exchange -> {
            try (exchange) {
                reply.to(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static Reply sends(int status, String type, byte[] body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    private static Reply redirects(String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    private String address(String path) {
        return "http://127.0.0.2:%d%s".formatted(elsewhere.getAddress().getPort(), path);
    }

    private RestTestClient.ResponseSpec fetch(Map<String, ?> request) {
        return client.post()
                .uri(PATH)
                .contentType(MediaType.APPLICATION_JSON)
                .body(request)
                .exchange();
    }

    private void assertRefused(String url, int status, String type) {
        fetch(Map.of("url", url, "id", "the-id"))
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://glossa.dev/problems/" + type);
        assertThat(SERVICES.retrieval.requests()).as("handed on").doesNotContain("GET /v1/collections");
    }

    @Test
    void aFileIsHandedOnAsAnUploadWithItsAddress() {
        at("/docs/report", sends(200, "text/markdown; charset=UTF-8", "# Pumpen\n\nÄußerst wichtig.".getBytes(UTF_8)));

        fetch(Map.of(
                        "url",
                        address("/docs/report#top"),
                        "id",
                        "the-id",
                        "title",
                        "Über Pumpen",
                        "principals",
                        List.of("group:a", "b")))
                .expectStatus()
                .isAccepted()
                .expectHeader()
                .valueMatches("Location", "/v1/jobs/.+");

        assertThat(uploaded)
                .contains("name=\"id\"", "the-id", "Über Pumpen", "group:a", "\r\nb\r\n")
                .contains("name=\"uri\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + address("/docs/report"))
                .contains("filename=\"127.0.0.2/docs/report.md\"\r\n\r\n# Pumpen\n\nÄußerst wichtig.\r\n--");
    }

    @Test
    void aRedirectIsFollowed() {
        at("/old", redirects("/new.txt"));
        at("/new.txt", sends(200, "text/plain", "Moved.".getBytes(UTF_8)));

        fetch(Map.of("url", address("/old"))).expectStatus().isAccepted();

        assertThat(uploaded).contains("filename=\"127.0.0.2/old.txt\"", "Moved.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "127.0.0.3",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.169.254",
                "168.63.129.16",
                "224.0.0.1",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::127.0.0.1]",
                "[::ffff:0:127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::7f00:1]",
                "[2002:7f00:1::]",
                "[fe80::1]",
                "[fd00::1]",
                "[ff02::1]",
                "no-such-host.invalid"
            })
    void whatIsNotOutsideIsNotFetched(String host) {
        String port = SERVICES.retrieval.address().replaceFirst(".*:", "");
        assertRefused("http://%s:%s/v1/collections".formatted(host, port), 400, "address-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.0.1./",
                "http://user@example.org/",
                "http://user:0123456789@example.org/",
                "ftp://example.org/file",
                "file:///etc/passwd",
                "gopher://example.org/",
                "http:///nothing",
                "//example.org/",
                "http://exa mple.org/",
                "",
                "jar:http://example.org/a.jar!/b"
            })
    void whatIsNoPlainAddressIsRefused(String url) {
        assertRefused(url, 400, "invalid-request");
    }

    @Test
    void aRedirectInsideIsNotFollowed() {
        at("/in", redirects(SERVICES.retrieval.address() + "/v1/collections"));
        at("/numbers", redirects("http://2130706433/v1/collections"));
        at("/slashes", redirects("//127.0.0.1/v1/collections"));
        at("/scheme", redirects("file:///etc/passwd"));

        assertRefused(address("/in"), 400, "address-not-allowed");
        assertRefused(address("/numbers"), 400, "invalid-request");
        assertRefused(address("/slashes"), 400, "address-not-allowed");
        assertRefused(address("/scheme"), 400, "invalid-request");
        assertThat(uploaded).isEmpty();
    }

    @Test
    void redirectsComeToAnEnd() {
        at("/round", redirects("/round"));
        assertRefused(address("/round"), 502, "fetch-failed");
    }

    @ParameterizedTest
    @CsvSource({"404", "500", "204", "304"})
    void whatIsNotThereIsSaid(int status) {
        at("/gone", sends(status, "text/plain", new byte[0]));
        fetch(Map.of("url", address("/gone")))
                .expectStatus()
                .isEqualTo(502)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("'127.0.0.2' answered with status %d.".formatted(status));
    }

    @Test
    void nobodyThereIsSaid() {
        int port = elsewhere.getAddress().getPort();
        elsewhere.stop(0);
        assertRefused("http://127.0.0.2:%d/".formatted(port), 502, "fetch-failed");
    }

    @Test
    void tooMuchIsNotStored() {
        at("/declared", sends(200, "text/plain", new byte[200 * 1024]));
        at("/undeclared", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[200 * 1024]);
        });

        assertRefused(address("/declared"), 413, "content-too-large");
        assertRefused(address("/undeclared"), 413, "content-too-large");
        assertThat(uploaded).isEmpty();
    }

    @Test
    @Timeout(60)
    void whoIsTooSlowIsLeft() {
        at("/silent", exchange -> Thread.sleep(3000));
        at("/trickling", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 3000; i++) {
                    out.write('a');
                    out.flush();
                    Thread.sleep(100);
                }
            }
        });

        assertRefused(address("/silent"), 504, "fetch-timeout");
        assertRefused(address("/trickling"), 504, "fetch-timeout");
        assertThat(uploaded).isEmpty();
    }

    @Test
    void aFileThatBreaksOffIsNotStored() {
        at("/half", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[500]);
            exchange.getResponseBody().flush();
        });

        assertRefused(address("/half"), 502, "fetch-failed");
        assertThat(uploaded).isEmpty();
    }

    @Test
    void anAddressWithAQueryNeedsAnId() {
        fetch(Map.of("url", address("/a?page=1")))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("id");
    }

    /** Whatever the retrieval service says of the upload is handed on. */
    @Test
    void whatIsWrongWithTheUploadIsTold() {
        at("/a.txt", sends(200, "text/plain", "a".getBytes(UTF_8)));
        SERVICES.retrieval.onRaw(UPLOADS, body -> WireServer.Reply.problem(400, "invalid-request", "No such id."));
        fetch(Map.of("url", address("/a.txt")))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("No such id.");
    }
}

package io.glossa.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.glossa.wire.retrieval.SearchRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicApiTests {

    private static final SearchRequest REQUEST = new SearchRequest("Why?", "c", null, null, null, null);
    private static final String RESULT = """
            {"question":{"text":"Why?","language":"en","mixed":[]},"passages":[],"timings":{}}
            """;

    private final Deque<Integer> statuses = new ArrayDeque<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private HttpServer server;
    private PublicApi api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/search", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = RESULT.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(statuses.isEmpty() ? 200 : statuses.pop(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        api = new PublicApi(base, "glossa_a_key", Duration.ofSeconds(20), Duration.ofMillis(1), "");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void absentPartsOfARequestAreLeftOut() {
        assertThat(api.search(REQUEST).passages()).isEmpty();
        assertThat(bodies).containsExactly("{\"question\":\"Why?\",\"collection\":\"c\"}");
        assertThat(keys).containsExactly("Bearer glossa_a_key");
    }

    @Test
    void aBusyServiceIsAskedAgain() {
        statuses.addAll(List.of(503, 429));
        assertThat(api.search(REQUEST).question().text()).isEqualTo("Why?");
        assertThat(bodies).hasSize(3);
    }

    @Test
    void aServiceThatStaysBusyEndsTheRun() {
        statuses.addAll(List.of(503, 503, 503, 503, 503, 503, 503));
        assertThatExceptionOfType(RunException.class)
                .isThrownBy(() -> api.search(REQUEST))
                .withMessageContaining("answered 503");
        assertThat(bodies).hasSize(6);
    }

    @Test
    void aRefusedRequestEndsTheRunAtOnce() {
        statuses.add(400);
        assertThatExceptionOfType(RunException.class)
                .isThrownBy(() -> api.search(REQUEST))
                .withMessageContaining("/v1/search answered 400");
        assertThat(bodies).hasSize(1);
    }
}

package io.glossa.gateway.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.gateway.GatewayTest;
import io.glossa.gateway.Services;
import io.glossa.gateway.WireServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Clients that send their requests a byte at a time, so that no timeout for silence ever ends them. */
@TestPropertySource(
        properties = {"glossa.connections.head=2s", "glossa.connections.body=2s", "glossa.connections.body-rate=1KB"})
class SlowClientsIT extends GatewayTest {

    private static final Duration BETWEEN_BYTES = Duration.ofMillis(100);
    /** Much more than the two seconds that are allowed, on a machine that has other work; much less than for ever. */
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(20);

    private static final int FOR_EVER = 100_000;

    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry metrics;

    @AfterEach
    void letGo() throws InterruptedException {
        senders.shutdownNow();
        assertThat(senders.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aBodyThatComesByteByByteIsGivenUpWithAProblemWhileOthersAreServed() throws Exception {
        try (Socket slow = connect()) {
            write(slow, head("POST /v1/ask", KEY, "application/json", FOR_EVER) + "{");
            drip(slow);

            assertThat(ask(Map.of()).get("claims")).isNotEmpty();
            String response = readAll(slow);

            assertThat(response).startsWith("HTTP/1.1 408 ").contains("application/problem+json");
            JsonNode problem = WireServer.JSON.readTree(response.substring(response.indexOf("\r\n\r\n")));
            assertThat(problem.get("type").asString()).isEqualTo("https://glossa.dev/problems/request-timeout");
            assertThat(problem.get("detail").asString()).contains("too slowly");
        }
        assertThat(metrics.get("glossa.load.running").tag("work", "ask").gauge().value())
                .isZero();
    }

    @Test
    void aFileThatComesByteByByteIsGivenUpWhereverItIsReadOn() throws Exception {
        try (Socket slow = connect()) {
            write(
                    slow,
                    head(
                                    "POST /v1/collections/%s/documents".formatted(Services.COLLECTION),
                                    KEY,
                                    "multipart/form-data; boundary=b",
                                    FOR_EVER)
                            + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.txt\"\r\n\r\n");
            drip(slow);

            assertThat(readAll(slow)).startsWith("HTTP/1.1 408 ");
        }
    }

    @Test
    void aHeadThatComesByteByByteIsCutOff() throws Exception {
        try (Socket slow = connect()) {
            write(slow, "GET /v1/collections HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
            drip(slow);

            assertThat(readAll(slow)).isEmpty();
        }
    }

    @Test
    void theBodyOfARefusedRequestIsNotWaitedForEither() throws Exception {
        try (Socket slow = connect()) {
            write(slow, head("POST /v1/ask", "glossa_nobody_0123456789", "application/json", FOR_EVER) + "{");
            drip(slow);

            assertThat(readAll(slow)).startsWith("HTTP/1.1 401 ");
        }
    }

    @Test
    void aLongBodyEarnsMoreTime() throws Exception {
        String question = WireServer.JSON.writeValueAsString(
                Map.of("question", "How much is a bike?", "collection", Services.COLLECTION));
        String body = question + " ".repeat(12_000 - question.length());
        try (Socket steady = connect()) {
            write(
                    steady,
                    head("POST /v1/ask", KEY, "application/json", body.length())
                            .replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
            for (int sent = 0; sent < body.length(); sent += 1_000) {
                TimeUnit.MILLISECONDS.sleep(250);
                write(steady, body.substring(sent, sent + 1_000));
            }

            assertThat(readAll(steady)).startsWith("HTTP/1.1 200 ");
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(Math.toIntExact(ENDED_WITHIN.toMillis()));
        return socket;
    }

    private static String head(String request, String key, String type, int length) {
        return "%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(request, key, type, length);
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Goes on sending single bytes until the connection ends. */
    private void drip(Socket socket) {
        senders.submit(() -> {
            while (!socket.isClosed()) {
                Thread.sleep(BETWEEN_BYTES);
                write(socket, "x");
            }
            return null;
        });
    }

    /** All that comes until the server closes the connection. */
    private static String readAll(Socket socket) throws IOException {
        StringBuilder read = new StringBuilder();
        InputStream in = socket.getInputStream();
        long begun = System.nanoTime();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                read.append((char) next);
            }
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException reset) {
            // As good an end: what was sent meanwhile is answered by a reset.
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(ENDED_WITHIN);
        return read.toString();
    }
}

package io.glossa.gateway.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Against a server that says exactly these bytes and closes the connection. */
class EdgeTests {

    private static final String WHOLE = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nwhole";
    private static final String HALF = "HTTP/1.1 200 OK\r\nContent-Length: 50\r\nConnection: close\r\n\r\nhalf";
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile String[] responses = {WHOLE};
    private volatile boolean holds;
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    Thread.ofVirtual().start(() -> answer(socket));
                } catch (IOException closed) {
                    // The loop ends with the socket.
                }
            }
        });
    }

    private void answer(Socket socket) {
        try (socket) {
            byte[] head = new byte[8192];
            if (socket.getInputStream().read(head) > 0) {
                int number = requests.getAndIncrement();
                if (holds) {
                    released.await();
                }
                String response = responses[Math.min(number, responses.length - 1)];
                socket.getOutputStream().write(response.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException gone) {
            // The client will notice.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void close() throws IOException {
        released.countDown();
        server.close();
    }

    @Test
    void aResponseThatEndsInItsMidstIsAskedForOnceMore() {
        responses = new String[] {HALF, WHOLE};
        assertThat(get(client(100, 10))).isEqualTo("whole");
        assertThat(requests).hasValue(2);
    }

    @Test
    void aServiceWhoseResponsesNeverEndIsNamedAndNeverTakenForOneThatAnswered() {
        responses = new String[] {HALF};
        assertUnavailable(client(100, 10), "some-service is not reachable.");
        assertThat(requests).hasValue(2);
    }

    @Test
    void aDeletionIsNotRepeated() {
        responses = new String[] {HALF};
        RestClient client = client(100, 10);
        assertThatExceptionOfType(ServiceFailure.Unavailable.class)
                .isThrownBy(() -> client.delete().uri("/").retrieve().toBodilessEntity());
        assertThat(requests).hasValue(1);
    }

    @Test
    void aServiceThatFailsInARowIsLeftAloneForAWhile() throws InterruptedException {
        responses = new String[] {HALF, HALF, HALF, HALF, WHOLE};
        RestClient client = client(100, 2);
        assertUnavailable(client, "some-service is not reachable.");
        assertUnavailable(client, "some-service is not reachable.");
        assertUnavailable(client, "some-service failed repeatedly and is left alone for now.");
        assertThat(requests).hasValue(4);

        Thread.sleep(PAUSE.multipliedBy(2));
        assertThat(get(client)).isEqualTo("whole");
        assertThat(get(client)).isEqualTo("whole");
    }

    @Test
    void noMoreCallsAreUnderWayThanMayBe() throws InterruptedException {
        holds = true;
        RestClient client = client(1, 10);
        Thread first = Thread.ofVirtual().start(() -> get(client));
        while (requests.get() == 0) {
            Thread.sleep(10);
        }
        assertUnavailable(client, "some-service has too many calls under way.");
        released.countDown();
        first.join();
        assertThat(get(client)).isEqualTo("whole");
    }

    private static String get(RestClient client) {
        return client.get().uri("/").retrieve().body(String.class);
    }

    private static void assertUnavailable(RestClient client, String message) {
        assertThatExceptionOfType(ServiceFailure.Unavailable.class)
                .isThrownBy(() -> get(client))
                .withMessage(message);
    }

    private RestClient client(int calls, int breakAfter) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return RestClient.builder()
                .baseUrl("http://127.0.0.1:" + server.getLocalPort())
                .requestFactory(new JdkClientHttpRequestFactory(http))
                .bufferContent((uri, method) -> true)
                .requestInterceptor(
                        new Edge("some-service", new EdgeSettings(calls, Duration.ofMillis(100), breakAfter, PAUSE)))
                .build();
    }
}

package io.glossa.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class DrainIT {

    private static ConfigurableApplicationContext gateway(Duration drain) {
        return new SpringApplicationBuilder(GatewayApplication.class)
                .run("--server.port=0", "--glossa.gateway.drain=" + drain.toMillis() + "ms");
    }

    private static int port(ConfigurableApplicationContext gateway) {
        return gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** The head of the answer, over a connection of its own that the client would keep. */
    private static String head(int port, String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .formatted(path)
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] head = new byte[2048];
            int length = socket.getInputStream().read(head);
            return new String(head, 0, Math.max(0, length), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void isNotReadyFirstAndAnswersMeanwhile() throws Exception {
        ConfigurableApplicationContext gateway = gateway(Duration.ofSeconds(4));
        int port = port(gateway);
        assertThat(head(port, "/readyz")).startsWith("HTTP/1.1 200").doesNotContain("Connection: close");

        Thread closing = Thread.ofPlatform().start(gateway::close);
        Instant deadline = Instant.now().plusSeconds(3);
        while (head(port, "/readyz").startsWith("HTTP/1.1 200")) {
            assertThat(Instant.now()).isBefore(deadline);
        }

        assertThat(head(port, "/readyz")).startsWith("HTTP/1.1 503");
        assertThat(head(port, "/livez")).startsWith("HTTP/1.1 200").contains("Connection: close");
        closing.join();
        assertThat(catchThrowable(() -> head(port, "/livez"))).isInstanceOf(ConnectException.class);
    }
}

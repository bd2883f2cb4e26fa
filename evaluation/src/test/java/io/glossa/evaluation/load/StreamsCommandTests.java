package io.glossa.evaluation.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.glossa.evaluation.Evaluate;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StreamsCommandTests {

    private static final String WAITS = "Who waits?";
    private static final String DECLINED = "Who is declined at once?";
    private static final String FAILS = "Who fails?";

    private final StringWriter out = new StringWriter();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/collections/c", exchange -> {
            byte[] body = "{\"name\":\"c\",\"documents\":0,\"passages\":0,\"sentences\":0,\"languages\":[]}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/v1/ask", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write("event: passages\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8));
            body.flush();
            if (asked.contains(WAITS)) {
                end.await();
            } else {
                String last = asked.contains(DECLINED) ? "done" : "error";
                body.write("event: %s\ndata: {}\n\n".formatted(last).getBytes(StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    private int run(Path folder, String... questions) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String question : questions) {
            lines.append("{\"question\": \"%s\"}%n".formatted(question));
        }
        Path data = Files.writeString(folder.resolve("questions.ndjson"), lines);
        return new CommandLine(new Evaluate())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter(), true))
                .execute(
                        "streams",
                        "--url",
                        "http://127.0.0.1:" + server.getAddress().getPort(),
                        "--collection",
                        "c",
                        "--data",
                        data.toString(),
                        "--streams",
                        "6",
                        "--rate",
                        "100",
                        "--hold",
                        "1s",
                        "--json");
    }

    private JsonNode report() {
        return JsonMapper.shared().readTree(out.toString());
    }

    @Test
    void anotherQuestionTakesThePlaceOfOneThatIsAnsweredAtOnce(@TempDir Path folder) throws IOException {
        assertThat(run(folder, WAITS, DECLINED, WAITS)).isZero();

        assertThat(report().at("/held").asInt()).isEqualTo(6);
        assertThat(report().at("/answered").asInt()).isBetween(2, 4);
    }

    @Test
    void whatFailsIsNamedAndNotHeld(@TempDir Path folder) throws IOException {
        assertThat(run(folder, WAITS, FAILS)).isEqualTo(1);

        assertThat(report().at("/held").asInt()).isEqualTo(3);
        assertThat(report().at("/failures/ended with 'error'").asInt()).isEqualTo(3);
    }

    @Test
    void whereNoQuestionWaitsTheRunEnds(@TempDir Path folder) throws IOException {
        assertThat(run(folder, DECLINED)).isEqualTo(1);

        assertThat(report().at("/held").asInt()).isZero();
        assertThat(report().at("/failures/answered at once").asInt()).isEqualTo(6);
    }
}

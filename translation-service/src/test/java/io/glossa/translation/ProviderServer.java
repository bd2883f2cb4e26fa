package io.glossa.translation;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider's HTTP server on a port of its own, answering each JSON request by a rule of the test's; it knows no chunks. */
final class ProviderServer implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.shared();

    private final int port;
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile Function<JsonNode, Reply> rule = request -> new Reply(500, "text/plain", "no rule");
    private @Nullable HttpServer server;

    ProviderServer() {
        this.server = listen(0);
        this.port = server.getAddress().getPort();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    void answers(Function<JsonNode, Reply> newRule) {
        rule = newRule;
    }

    List<JsonNode> requests() {
        return requests;
    }

    /** The path of each request, with the key that it showed. */
    List<String> calls() {
        return calls;
    }

    void reset() {
        requests.clear();
        calls.clear();
        if (server == null) {
            server = listen(port);
        }
    }

    void down() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    @Override
    public void close() {
        down();
    }

    private HttpServer listen(int wantedPort) {
        try {
            HttpServer started =
                    HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), wantedPort), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", this::handle);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestHeaders().containsKey("Content-Length")) {
                exchange.sendResponseHeaders(411, -1);
                return;
            }
            JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
            requests.add(request);
            Headers headers = exchange.getRequestHeaders();
            String key = headers.getFirst(headers.containsKey("x-goog-api-key") ? "x-goog-api-key" : "Authorization");
            calls.add(exchange.getRequestURI() + " " + key);
            Reply reply = rule.apply(request);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    record Reply(int status, String type, String body) {

        static Reply json(Object body) {
            return new Reply(200, "application/json", JSON.writeValueAsString(body));
        }
    }
}

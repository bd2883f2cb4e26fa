package io.glossa.answer.generation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A real HTTP server on loopback that speaks OpenAI's chat protocol and says what a test wants it to. */
public final class OpenAiServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Answers one request. */
    @FunctionalInterface
    public interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Queue<Reply> replies = new ArrayDeque<>();
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final List<JsonNode> tokenized = new CopyOnWriteArrayList<>();
    private volatile Reply tokenizer = sends(404, "{}");

    private OpenAiServer(HttpServer server) {
        this.server = server;
    }

    public static OpenAiServer start() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            OpenAiServer server = new OpenAiServer(http);
            http.createContext("/v1/chat/completions", server::handle);
            http.createContext("/tokenize", server::tokenize);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replies are given in their order; the last one stays. */
    public OpenAiServer replies(Reply... next) {
        synchronized (replies) {
            replies.clear();
            replies.addAll(List.of(next));
        }
        return this;
    }

    /** What is answered to those who ask for a text's tokens; without it there is no such address. */
    public OpenAiServer tokenizes(Reply reply) {
        tokenizer = reply;
        return this;
    }

    /** A completion that ended by itself. */
    public static Reply says(String text) {
        return completes(text, "stop");
    }

    /** A completion with the reason why it ended. */
    public static Reply completes(String text, String finishReason) {
        ObjectNode completion = JSON.createObjectNode();
        completion
                .put("id", "chatcmpl-1")
                .put("object", "chat.completion")
                .put("created", 1)
                .put("model", "test");
        ObjectNode choice = completion.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", finishReason);
        choice.putObject("message").put("role", "assistant").put("content", text);
        return sends(200, completion.toString());
    }

    /** Any status and body. */
    public static Reply sends(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        };
    }

    /** Accepts the request and never answers. */
    public static Reply hangs() {
        return exchange -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Sends a byte now and then, so that no single read times out. */
    public static Reply trickles() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(' ');
                    out.flush();
                    Thread.sleep(50);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** The bodies of all requests so far. */
    public List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    /** The bodies of all requests for tokens so far. */
    public List<JsonNode> tokenized() {
        return List.copyOf(tokenized);
    }

    private void tokenize(HttpExchange exchange) throws IOException {
        tokenized.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
        try (exchange) {
            tokenizer.to(exchange);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
        Reply reply;
        synchronized (replies) {
            reply = replies.size() > 1 ? replies.remove() : replies.element();
        }
        try (exchange) {
            reply.to(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

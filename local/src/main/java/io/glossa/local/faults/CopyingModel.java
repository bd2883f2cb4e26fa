package io.glossa.local.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An OpenAI-compatible server that copies: the first source, where there are sources, else the whole text. It takes the
 * language model's place, which is too slow to be under load, so that it can be slow, hang or break off.
 */
final class CopyingModel implements AutoCloseable {

    private static final int OK = 200;
    private static final Duration SLOW = Duration.ofSeconds(3);
    private static final Duration HANGS = Duration.ofMinutes(5);
    private static final Pattern FIRST_SOURCE = Pattern.compile("^\\[1] (.+)$", Pattern.MULTILINE);

    /** How it answers. */
    enum Behaviour {
        ANSWERS,
        /** After some seconds. */
        IS_SLOW,
        /** Takes the request, and never answers. */
        HANGS,
        /** Sends half of a response and closes the connection. */
        BREAKS_OFF
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Behaviour behaviour = Behaviour.ANSWERS;

    private CopyingModel(HttpServer server) {
        this.server = server;
    }

    static CopyingModel start() throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        CopyingModel model = new CopyingModel(http);
        http.createContext("/v1/chat/completions", model::complete);
        http.setExecutor(model.threads);
        http.start();
        return model;
    }

    URI address() {
        return URI.create("http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort()));
    }

    void behave(Behaviour wanted) {
        behaviour = wanted;
    }

    private void complete(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JsonMapper.shared().readTree(exchange.getRequestBody());
            byte[] completion = completion(text(request)).getBytes(StandardCharsets.UTF_8);
            Behaviour now = behaviour;
            switch (now) {
                case ANSWERS, BREAKS_OFF -> {}
                case IS_SLOW -> Thread.sleep(SLOW);
                case HANGS -> Thread.sleep(HANGS);
            }
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(OK, completion.length);
            OutputStream out = exchange.getResponseBody();
            if (now == Behaviour.BREAKS_OFF) {
                out.write(completion, 0, completion.length / 2);
                out.flush();
                return;
            }
            out.write(completion);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String text(JsonNode request) {
        JsonNode messages = request.path("messages");
        String last = messages.path(messages.size() - 1).path("content").asString("");
        for (JsonNode message : messages) {
            Matcher source = FIRST_SOURCE.matcher(message.path("content").asString(""));
            if (source.find()) {
                return source.group(1) + " [1]";
            }
        }
        return last;
    }

    private static String completion(String text) {
        ObjectNode completion = JsonMapper.shared().createObjectNode();
        completion
                .put("id", "chatcmpl-copied")
                .put("object", "chat.completion")
                .put("created", 1)
                .put("model", "local");
        ObjectNode choice = completion.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", text);
        return completion.toString();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

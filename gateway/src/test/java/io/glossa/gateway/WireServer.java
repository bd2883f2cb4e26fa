package io.glossa.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A small HTTP server on a port of its own that speaks the wire contract: a service as the gateway meets it. */
public final class WireServer implements AutoCloseable {

    public static final JsonMapper JSON = JsonMapper.shared();

    /** What the gateways under test have to send: without it there is no answer. */
    public static final String TOKEN = "token-of-the-services-under-test-0123456789";

    private final int port;
    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Headers> headers = new CopyOnWriteArrayList<>();
    private @Nullable HttpServer server;

    public WireServer() {
        this.server = listen(0);
        this.port = server.getAddress().getPort();
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Answers with what {@code answer} makes of the request's body. */
    public <T> void on(String methodAndPath, Class<T> request, Function<T, Object> answer) {
        onRaw(
                methodAndPath,
                body -> Reply.json(200, JSON.writeValueAsString(answer.apply(JSON.readValue(body, request)))));
    }

    public void onRaw(String methodAndPath, Function<byte[], Reply> answer) {
        handlers.put(methodAndPath, answer::apply);
    }

    /** Breaks off the connection of the next such request without a byte of an answer. */
    public void breakNext(String methodAndPath) {
        broken.add(methodAndPath);
    }

    /** Lets every such request wait for the latch, half a minute at most. */
    public void hold(String methodAndPath, CountDownLatch until) {
        held.put(methodAndPath, until);
    }

    /** The requests so far, as {@code METHOD path}. */
    public List<String> requests() {
        return new ArrayList<>(requests);
    }

    /** The headers of the requests so far, in their order. */
    public List<Headers> headers() {
        return new ArrayList<>(headers);
    }

    public void reset() {
        handlers.clear();
        requests.clear();
        headers.clear();
        broken.clear();
        held.clear();
        up();
    }

    public void down() {
        HttpServer running = server;
        if (running != null) {
            running.stop(0);
            server = null;
        }
    }

    public void up() {
        if (server == null) {
            server = listen(port);
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
            String target =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
            requests.add(target);
            headers.add(exchange.getRequestHeaders());
            byte[] body = exchange.getRequestBody().readAllBytes();
            await(held.get(target));
            if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            Handler handler = handlers.get(target);
            if (handler != null && broken.remove(target)) {
                return;
            }
            Reply reply = handler == null ? Reply.problem(404, "nothing-here", target) : handler.handle(body);
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            boolean empty = reply.body().length == 0;
            exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.body().length);
            if (!empty) {
                exchange.getResponseBody().write(reply.body());
            }
        }
    }

    private static void await(@Nullable CountDownLatch latch) throws IOException {
        try {
            if (latch != null && !latch.await(30, TimeUnit.SECONDS)) {
                throw new IOException("Held for half a minute");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private interface Handler {
        Reply handle(byte[] body);
    }

    /** A whole HTTP answer. */
    public record Reply(int status, String type, byte[] body, Map<String, String> headers) {

        public Reply(int status, String type, byte[] body) {
            this(status, type, body, Map.of());
        }

        public Reply with(String header, String value) {
            return new Reply(status, type, body, Map.of(header, value));
        }

        public static Reply json(int status, String body) {
            return new Reply(status, "application/json", body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        public static Reply problem(int status, String name, String detail) {
            return new Reply(
                    status,
                    "application/problem+json",
                    JSON.writeValueAsBytes(
                            Map.of("type", "https://glossa.dev/problems/" + name, "status", status, "detail", detail)));
        }
    }
}

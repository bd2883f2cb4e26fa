package io.glossa.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A client of a server-sent event stream that reads event by event, as they come. */
public final class EventReader implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<java.io.InputStream> response;
    private final BufferedReader lines;

    public EventReader(int port, String path, Map<String, ?> body) throws IOException, InterruptedException {
        this(port, path, body, GatewayTest.KEY);
    }

    public EventReader(int port, String path, Map<String, ?> body, String key)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(WireServer.JSON.writeValueAsBytes(body)))
                .build();
        response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    public int status() {
        return response.statusCode();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The next event, empty at the end of the stream. */
    public Optional<Event> next() {
        String name = "message";
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring("event: ".length());
                } else if (line.startsWith("data: ")) {
                    return Optional.of(new Event(name, line.substring("data: ".length())));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next event of this name; others before it are skipped. */
    public Event next(String name) {
        Optional<Event> event = next();
        while (event.isPresent() && !event.get().name().equals(name)) {
            event = next();
        }
        return event.orElseThrow(() -> new AssertionError("No event " + name));
    }

    public List<Event> rest() {
        List<Event> events = new ArrayList<>();
        next().ifPresent(first -> {
            events.add(first);
            for (Optional<Event> event = next(); event.isPresent(); event = next()) {
                events.add(event.get());
            }
        });
        return events;
    }

    /** Breaks off the connection, as a browser does whose page is closed. */
    @Override
    public void close() {
        client.shutdownNow();
    }

    public record Event(String name, String data) {

        public tools.jackson.databind.JsonNode json() {
            return WireServer.JSON.readTree(data);
        }
    }
}

package io.glossa.local.client;

import io.glossa.wire.ask.AskRequest;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.key.CreatedKey;
import io.glossa.wire.key.KeyList;
import io.glossa.wire.key.KeyRequest;
import io.glossa.wire.retrieval.BatchReceipt;
import io.glossa.wire.retrieval.CollectionEncoder;
import io.glossa.wire.retrieval.CollectionInfo;
import io.glossa.wire.retrieval.Job;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's public API, as a command line needs it. */
public final class GatewayClient {

    private static final int FIRST_ERROR = 400;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final URI gateway;

    private final String key;

    /** @param key to be sent with each request */
    public GatewayClient(URI gateway, String key) {
        this.gateway = gateway;
        this.key = key;
    }

    /** Asks a question. */
    public Asked ask(AskRequest request) throws InterruptedException {
        String body = send("/v1/ask", "application/json", BodyPublishers.ofString(json.writeValueAsString(request)));
        return new Asked(read(body, AskResponse.class), json.readTree(body).toString());
    }

    /**
     * A response, read and as it came.
     *
     * @param body the whole of it on one line
     */
    public record Asked(AskResponse response, String body) {}

    /** Stores documents, one JSON object a line. */
    public BatchReceipt store(String collection, byte[] lines) throws InterruptedException {
        String path = "/v1/collections/" + encoded(collection) + "/documents";
        return read(send(path, "application/x-ndjson", BodyPublishers.ofByteArray(lines)), BatchReceipt.class);
    }

    /** Has files stored that the service is to read: a part each, sent from the file as it is read. */
    public Job upload(String collection, List<NamedFile> files) throws InterruptedException {
        String boundary = "glossa-" + UUID.randomUUID();
        List<BodyPublisher> parts = new ArrayList<>();
        for (NamedFile file : files) {
            String name = file.name().replace("%", "%25").replace("\"", "%22").replace("\n", "%0A");
            parts.add(BodyPublishers.ofString(
                    "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                            .formatted(boundary, name)));
            try {
                parts.add(BodyPublishers.ofFile(file.path()));
            } catch (FileNotFoundException e) {
                throw new GatewayException(0, file.path() + " cannot be read");
            }
            parts.add(BodyPublishers.ofString("\r\n"));
        }
        parts.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        String path = "/v1/collections/" + encoded(collection) + "/documents";
        BodyPublisher body = BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
        return read(send(path, "multipart/form-data; boundary=" + boundary, body), Job.class);
    }

    /**
     * A file as it is sent.
     *
     * @param name what the service shall call it, with slashes between folders
     */
    public record NamedFile(Path path, String name) {}

    /** How far an upload has come. */
    public Job job(UUID id) throws InterruptedException {
        return read(send(request("/v1/jobs/" + id).GET().build()), Job.class);
    }

    /** What a collection holds. */
    public CollectionInfo describe(String collection) throws InterruptedException {
        return read(send(request("/v1/collections/" + encoded(collection)).GET().build()), CollectionInfo.class);
    }

    /** Begins to change a collection's encoder to the one of new collections. */
    public CollectionEncoder changeEncoder(String collection) throws InterruptedException {
        HttpRequest.Builder request = request(encoderOf(collection)).POST(BodyPublishers.noBody());
        return read(send(request.build()), CollectionEncoder.class);
    }

    /** Gives up the change of a collection's encoder. */
    public CollectionEncoder keepEncoder(String collection) throws InterruptedException {
        return read(send(request(encoderOf(collection)).DELETE().build()), CollectionEncoder.class);
    }

    private static String encoderOf(String collection) {
        return "/v1/collections/" + encoded(collection) + "/encoder";
    }

    /** Makes a key. */
    public CreatedKey createKey(KeyRequest request) throws InterruptedException {
        String body = json.writeValueAsString(request);
        return read(send("/v1/keys", "application/json", BodyPublishers.ofString(body)), CreatedKey.class);
    }

    /** Every key, without its secret. */
    public KeyList keys() throws InterruptedException {
        return read(send(request("/v1/keys").GET().build()), KeyList.class);
    }

    /** Has a key refused. */
    public void revokeKey(String id) throws InterruptedException {
        send(request("/v1/keys/" + encoded(id)).DELETE().build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(LIMIT).header("Authorization", "Bearer " + key);
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String send(String path, String type, BodyPublisher body) throws InterruptedException {
        return send(request(path).header("Content-Type", type).POST(body).build());
    }

    private String send(HttpRequest request) throws InterruptedException {
        HttpResponse<String> response;
        try {
            response = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            String reason = e.getMessage() == null ? "no connection" : e.getMessage();
            throw new GatewayException(0, "No gateway answers at %s: %s".formatted(gateway, reason));
        }
        if (response.statusCode() >= FIRST_ERROR) {
            throw new GatewayException(response.statusCode(), problem(response));
        }
        return response.body();
    }

    private String problem(HttpResponse<String> response) {
        try {
            JsonNode problem = json.readTree(response.body());
            String detail =
                    problem.path("detail").asString(problem.path("title").asString(""));
            return "%d %s".formatted(response.statusCode(), detail);
        } catch (JacksonException noProblemDetail) {
            return "The gateway answered with status " + response.statusCode();
        }
    }

    private <T> T read(String body, Class<T> type) {
        try {
            return json.readValue(body, type);
        } catch (JacksonException e) {
            throw new GatewayException(0, "The gateway's response cannot be read: " + e.getOriginalMessage());
        }
    }
}

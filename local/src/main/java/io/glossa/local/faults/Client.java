package io.glossa.local.faults;

import io.glossa.wire.ask.AskRequest;
import io.glossa.wire.key.CreatedKey;
import io.glossa.wire.key.KeyRequest;
import io.glossa.wire.retrieval.DocumentInput;
import io.glossa.wire.retrieval.SearchRequest;
import io.glossa.wire.translation.TranslationRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Asks a gateway and hands on what comes back as it came: nothing is asked again, no status is an exception. */
final class Client {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI gateway;
    private final String key;
    private final Duration patience;

    /** @param patience after which a request that was not answered is given up */
    Client(URI gateway, String key, Duration patience) {
        this.gateway = gateway;
        this.key = key;
        this.patience = patience;
    }

    Client withKey(KeyRequest request) throws IOException, InterruptedException {
        Reply reply = post("/v1/keys", "application/json", JSON.writeValueAsString(request), null);
        return new Client(gateway, reply.read(CreatedKey.class).key(), patience);
    }

    Reply ask(String collection, String question) throws IOException, InterruptedException {
        return post("/v1/ask", "application/json", asked(collection, question), null);
    }

    /** The same as a stream of events. */
    Reply askForEvents(String collection, String question) throws IOException, InterruptedException {
        return post("/v1/ask", "application/json", asked(collection, question), "text/event-stream");
    }

    private static String asked(String collection, String question) {
        return JSON.writeValueAsString(new AskRequest(question, collection, null, null, null, null, null));
    }

    /** The best passages for a question. */
    Reply search(String collection, String question) throws IOException, InterruptedException {
        SearchRequest request = new SearchRequest(question, collection, null, null, null, null);
        return post("/v1/search", "application/json", JSON.writeValueAsString(request), null);
    }

    Reply translate(TranslationRequest request) throws IOException, InterruptedException {
        return post("/v1/translate", "application/json", JSON.writeValueAsString(request), null);
    }

    Reply put(String collection, String id, DocumentInput document) throws IOException, InterruptedException {
        BodyPublisher body = BodyPublishers.ofString(JSON.writeValueAsString(document));
        return send(request("/v1/collections/%s/documents/%s".formatted(collection, id))
                .header("Content-Type", "application/json")
                .PUT(body));
    }

    Reply putAll(String collection, List<DocumentInput> documents) throws IOException, InterruptedException {
        String lines = documents.stream().map(JSON::writeValueAsString).collect(Collectors.joining("\n"));
        return post("/v1/collections/%s/documents".formatted(collection), "application/x-ndjson", lines, null);
    }

    /** Hands files over to be read and stored later: each is named by its document, and has this text. */
    Reply upload(String collection, List<DocumentInput> files) throws IOException, InterruptedException {
        String boundary = "glossa-faults";
        StringBuilder body = new StringBuilder();
        for (DocumentInput file : files) {
            body.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                            .formatted(boundary, file.id()))
                    .append(file.text())
                    .append("\r\n");
        }
        body.append("--").append(boundary).append("--\r\n");
        return post(
                "/v1/collections/%s/documents".formatted(collection),
                "multipart/form-data; boundary=" + boundary,
                body.toString(),
                null);
    }

    Reply job(String id) throws IOException, InterruptedException {
        return send(request("/v1/jobs/" + id).GET());
    }

    Reply document(String collection, String id) throws IOException, InterruptedException {
        return send(request("/v1/collections/%s/documents/%s".formatted(collection, id))
                .GET());
    }

    /** A page of a collection's documents, see {@link io.glossa.wire.retrieval.RetrievalApi#documents}. */
    Reply documents(String collection, @Nullable String after) throws IOException, InterruptedException {
        String query = "?limit=1000" + (after == null ? "" : "&after=" + after);
        return send(request("/v1/collections/%s/documents%s".formatted(collection, query))
                .GET());
    }

    /** Deletes a collection. */
    Reply delete(String collection) throws IOException, InterruptedException {
        return send(request("/v1/collections/" + collection).DELETE());
    }

    private Reply post(String path, String type, String body, @Nullable String accept)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        return send(accept == null ? request : request.header("Accept", accept));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(patience).header("Authorization", "Bearer " + key);
    }

    private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("Retry-After").orElse(""),
                response.body());
    }
}

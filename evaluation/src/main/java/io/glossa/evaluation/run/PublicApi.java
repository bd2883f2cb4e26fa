package io.glossa.evaluation.run;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.alignment.AlignmentRequest;
import io.glossa.wire.alignment.AlignmentResponse;
import io.glossa.wire.ask.AskRequest;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.retrieval.BatchReceipt;
import io.glossa.wire.retrieval.CollectionInfo;
import io.glossa.wire.retrieval.Document;
import io.glossa.wire.retrieval.DocumentInput;
import io.glossa.wire.retrieval.DocumentList;
import io.glossa.wire.retrieval.RankingTrial;
import io.glossa.wire.retrieval.RankingTrialResult;
import io.glossa.wire.retrieval.SearchRequest;
import io.glossa.wire.retrieval.SearchResult;
import io.glossa.wire.retrieval.TunedWeights;
import io.glossa.wire.retrieval.Tuning;
import io.glossa.wire.retrieval.TuningInput;
import io.glossa.wire.translation.TranslationRequest;
import io.glossa.wire.translation.TranslationResponse;
import io.glossa.wire.translation.TranslationResponse.Translation;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The gateway as its clients see it. A service that is busy for a moment is asked again a few times; every other failure
 * is a {@link RunException}, so that no measurement has gaps.
 */
public final class PublicApi {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(Include.NON_NULL))
            .build();
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);

    /** Small enough for any limit on a request's size, large enough to keep the encoder busy. */
    private static final int DOCUMENTS_A_BATCH = 64;

    private static final Set<Integer> BUSY = Set.of(429, 503);
    private static final int NOT_FOUND = 404;
    private static final int ATTEMPTS = 6;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();
    private final URI base;
    private final @Nullable String key;
    private final Duration timeout;
    private final Duration pause;
    private final String collectionSuffix;

    /**
     * A gateway and how it is asked.
     *
     * @param key to be sent with each request, none if it is null
     * @param collectionSuffix put after the names of the collections that a measurement fills itself
     */
    public PublicApi(URI base, @Nullable String key, Duration timeout, String collectionSuffix) {
        this(base, key, timeout, PAUSE, collectionSuffix);
    }

    /** @param pause before a busy service is asked again */
    PublicApi(URI base, @Nullable String key, Duration timeout, Duration pause, String collectionSuffix) {
        this.base = base;
        this.key = key;
        this.timeout = timeout;
        this.pause = pause;
        this.collectionSuffix = collectionSuffix;
    }

    /** The name of a collection that a measurement fills itself. */
    public String ownCollection(String name) {
        return name + collectionSuffix;
    }

    public SearchResult search(SearchRequest request) {
        return post("/v1/search", "application/json", JSON.writeValueAsString(request), SearchResult.class);
    }

    public AskResponse ask(AskRequest request) {
        return post("/v1/ask", "application/json", JSON.writeValueAsString(request), AskResponse.class);
    }

    /**
     * What becomes of a question that is sent once, for those who count refusals.
     *
     * @throws IOException if there is no answer
     */
    public Reply askOnce(AskRequest request) throws IOException, InterruptedException {
        HttpRequest sent = request("/v1/ask")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(request)))
                .build();
        HttpResponse<byte[]> response = client.send(sent, BodyHandlers.ofByteArray());
        OptionalLong seconds = response.headers().firstValueAsLong("Retry-After");
        return new Reply(
                response.statusCode(),
                seconds.isPresent() ? Optional.of(Duration.ofSeconds(seconds.getAsLong())) : Optional.empty());
    }

    /**
     * The events of a question's answer, as they come; to be closed.
     *
     * @throws IOException if there are none
     */
    public InputStream stream(AskRequest request) throws IOException, InterruptedException {
        HttpRequest sent = request("/v1/ask")
                .setHeader("Accept", "text/event-stream")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(request)))
                .build();
        HttpResponse<InputStream> response = client.send(sent, BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            response.body().close();
            throw new IOException("status " + response.statusCode());
        }
        return response.body();
    }

    /** @param retryAfter when to come again, if that was said */
    public record Reply(int status, Optional<Duration> retryAfter) {}

    /**
     * One text's translation, its words not aligned.
     *
     * @param protect whether what must survive is protected; null for the service's own choice
     * @throws RunException if there is not one answer to it
     */
    public Translation translate(String text, LanguageTag source, LanguageTag target, @Nullable Boolean protect) {
        TranslationRequest request =
                new TranslationRequest(List.of(text), source, target, null, null, null, protect, false, null);
        List<Translation> translations = post(
                        "/v1/translate",
                        "application/json",
                        JSON.writeValueAsString(request),
                        TranslationResponse.class)
                .translations();
        if (translations.size() != 1) {
            throw new RunException("/v1/translate answered one text with %d".formatted(translations.size()));
        }
        return translations.getFirst();
    }

    public AlignmentResponse align(AlignmentRequest request) {
        return post("/v1/align", "application/json", JSON.writeValueAsString(request), AlignmentResponse.class);
    }

    /** What a collection holds. */
    public CollectionInfo describe(String collection) {
        return send(request("/v1/collections/" + segment(collection)).GET().build(), CollectionInfo.class);
    }

    /** Ranks labelled questions by weights that a collection is not searched with. */
    public RankingTrialResult attempt(String collection, RankingTrial trial) {
        return post(
                "/v1/collections/%s/trials".formatted(segment(collection)),
                "application/json",
                JSON.writeValueAsString(trial),
                RankingTrialResult.class);
    }

    /** What a collection is searched with. */
    public Tuning tuning(String collection) {
        return send(tuningOf(collection).GET().build(), Tuning.class);
    }

    public void tune(String collection, TuningInput tuning) {
        send(
                tuningOf(collection)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(JSON.writeValueAsString(tuning)))
                        .build(),
                TunedWeights.class);
    }

    /** Has a collection searched with the default. */
    public void untune(String collection) {
        HttpRequest request = tuningOf(collection).DELETE().build();
        checked(request, send(request));
    }

    private HttpRequest.Builder tuningOf(String collection) {
        return request("/v1/collections/%s/tuning".formatted(segment(collection)));
    }

    /** A document as it is stored, if it is. */
    public Optional<Document> findDocument(String collection, String id) {
        HttpRequest request = request("/v1/collections/%s/documents/%s".formatted(segment(collection), segment(id)))
                .GET()
                .build();
        HttpResponse<String> response = send(request);
        return response.statusCode() == NOT_FOUND
                ? Optional.empty()
                : Optional.of(JSON.readValue(checked(request, response).body(), Document.class));
    }

    /** Some of a collection's documents, see {@link io.glossa.wire.retrieval.RetrievalApi#documents}. */
    public DocumentList documents(String collection, @Nullable String after, int limit) {
        String query = "?limit=" + limit + (after == null ? "" : "&after=" + segment(after));
        return send(
                request("/v1/collections/%s/documents%s".formatted(segment(collection), query))
                        .GET()
                        .build(),
                DocumentList.class);
    }

    /** Deletes a collection with all that it holds, if it is there. */
    public void delete(String collection) {
        HttpRequest request =
                request("/v1/collections/" + segment(collection)).DELETE().build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() != NOT_FOUND) {
            checked(request, response);
        }
    }

    /** Stores documents; those that are there already cost nothing. */
    public void store(String collection, List<DocumentInput> documents, Progress progress) {
        for (int from = 0; from < documents.size(); from += DOCUMENTS_A_BATCH) {
            int to = Math.min(documents.size(), from + DOCUMENTS_A_BATCH);
            String lines = documents.subList(from, to).stream()
                    .map(JSON::writeValueAsString)
                    .collect(Collectors.joining("\n"));
            BatchReceipt receipt = post(
                    "/v1/collections/" + collection + "/documents", "application/x-ndjson", lines, BatchReceipt.class);
            if (!receipt.errors().isEmpty()) {
                throw new RunException("not stored: " + receipt.errors().getFirst());
            }
            progress.at(to);
        }
    }

    private <T> T post(String path, String type, String body, Class<T> answer) {
        return send(
                request(path)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                answer);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(timeout).header("Accept", "application/json");
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private <T> T send(HttpRequest request, Class<T> answer) {
        return JSON.readValue(checked(request, send(request)).body(), answer);
    }

    private static HttpResponse<String> checked(HttpRequest request, HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new RunException(
                    "%s answered %d: %s".formatted(request.uri().getPath(), response.statusCode(), response.body()));
        }
        return response;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            for (int attempt = 1; attempt < ATTEMPTS && BUSY.contains(response.statusCode()); attempt++) {
                Thread.sleep(pause);
                response = client.send(request, BodyHandlers.ofString());
            }
            return response;
        } catch (IOException e) {
            throw new RunException("%s cannot be reached: %s".formatted(request.uri(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunException("interrupted");
        }
    }
}

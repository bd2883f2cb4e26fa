package io.glossa.answer.generation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the model's server how many tokens a text has. OpenAI's protocol has no such call; llama.cpp's and vLLM's servers
 * have one beside it, at {@code /tokenize}, which name its fields differently: each takes its own and leaves the other's.
 */
final class ModelTokenizer {

    private static final Logger log = LoggerFactory.getLogger(ModelTokenizer.class);
    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int OK = 200;

    /** What the address of the protocol ends with; the tokenizer is not below it. */
    private static final String VERSION = "/v\\d+/?$";

    private final URI address;
    private final LanguageModelProperties properties;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(WITHIN).build();

    ModelTokenizer(LanguageModelProperties properties) {
        this.properties = properties;
        this.address = URI.create(properties.baseUrl().toString().replaceFirst(VERSION, "") + "/tokenize");
    }

    /** Without the tokens that begin and end a text; empty if the server does not say. */
    OptionalInt count(String text) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("content", text);
        body.put("add_special", false);
        body.put("model", properties.model());
        body.put("prompt", text);
        body.put("add_special_tokens", false);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(WITHIN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (properties.apiKey() != null && !properties.apiKey().isBlank()) {
            request.header("Authorization", "Bearer " + properties.apiKey());
        }
        try {
            return read(client.send(request.build(), BodyHandlers.limiting(BodyHandlers.ofString(), limit())));
        } catch (IOException | JacksonException e) {
            log.debug("The language model's server did not count tokens", e);
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    private long limit() {
        return properties.maxResponse().toBytes();
    }

    private static OptionalInt read(HttpResponse<String> response) {
        if (response.statusCode() != OK) {
            return OptionalInt.empty();
        }
        JsonNode answer = JSON.readTree(response.body());
        JsonNode tokens = answer.path("tokens");
        if (tokens.isArray()) {
            return OptionalInt.of(tokens.size());
        }
        return answer.path("count").isInt()
                ? OptionalInt.of(answer.path("count").asInt())
                : OptionalInt.empty();
    }
}

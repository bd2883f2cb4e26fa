package io.glossa.translation.provider;

import io.glossa.translation.provider.ProviderFailure.Kind;
import io.glossa.wire.LanguageTag;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.BufferingClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Translates over LibreTranslate's {@code POST /translate}, which other engines offer as well. One text a call: an
 * answer then cannot be mistaken for another text's. Requests are sent with their length: simple servers know no chunks.
 */
final class LibreTranslateProvider implements Provider {

    static final String NAME = "libretranslate";

    private final @Nullable String apiKey;
    private final RestClient client;

    LibreTranslateProvider(URI baseUrl, LibreTranslateSettings settings) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build());
        requests.setReadTimeout(settings.timeout());
        this.apiKey = settings.apiKey();
        this.client = RestClient.builder()
                .baseUrl(baseUrl.toString())
                .requestFactory(new BufferingClientHttpRequestFactory(requests))
                .build();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String translate(Job job) {
        Answer answer = call(request(job));
        if (answer == null
                || answer.translatedText() == null
                || answer.translatedText().isBlank()) {
            throw new ProviderFailure(NAME, Kind.UNREADABLE, "The server's answer has no translation.");
        }
        return answer.translatedText();
    }

    private @Nullable Answer call(Map<String, String> request) {
        try {
            return client.post()
                    .uri("/translate")
                    .contentType(MediaType.APPLICATION_JSON)
                    .accept(MediaType.APPLICATION_JSON)
                    .body(request)
                    .retrieve()
                    .body(Answer.class);
        } catch (RestClientResponseException e) {
            throw new ProviderFailure(
                    NAME,
                    Kind.REFUSED,
                    "The server refused with status %d."
                            .formatted(e.getStatusCode().value()),
                    e);
        } catch (ResourceAccessException e) {
            throw new ProviderFailure(NAME, Kind.UNREACHABLE, "The server is not reachable.", e);
        } catch (RestClientException e) {
            throw new ProviderFailure(NAME, Kind.UNREADABLE, "The server's answer is not its API's.", e);
        }
    }

    private Map<String, String> request(Job job) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("q", job.text());
        request.put("source", job.source().isDetermined() ? code(job.source()) : "auto");
        request.put("target", code(job.target()));
        request.put("format", "text");
        if (apiKey != null) {
            request.put("api_key", apiKey);
        }
        return request;
    }

    /** Such servers know bare languages, and {@code zh-Hant} by its script. */
    private static String code(LanguageTag language) {
        String script = language.locale().getScript();
        return script.isEmpty()
                ? language.primary().value()
                : language.primary().value() + "-" + script;
    }

    record Answer(@Nullable String translatedText) {}
}

package io.glossa.translation.provider;

import io.glossa.wire.LanguageTag;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Translates over Google Cloud Translation's {@code POST /language/translate/v2}, one text a call. */
final class GoogleProvider implements Provider {

    static final String NAME = "google";

    private final ProviderClient client;

    GoogleProvider(URI baseUrl, GoogleSettings settings) {
        HttpHeaders headers = new HttpHeaders();
        if (settings.apiKey() != null) {
            // Not as a parameter of the address, which servers and proxies log.
            headers.set("x-goog-api-key", settings.apiKey());
        }
        this.client = new ProviderClient(NAME, baseUrl, settings.timeout(), headers);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String translate(Job job) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("q", List.of(job.text()));
        if (job.source().isDetermined()) {
            request.put("source", code(job.source()));
        }
        request.put("target", code(job.target()));
        request.put("format", "text");
        Data data = client.post("/language/translate/v2", MediaType.APPLICATION_JSON, request, Answer.class)
                .data();
        return client.require(
                client.onlyOne(data == null ? null : data.translations()).translatedText());
    }

    /** Google knows the two ways of writing Chinese by regions. */
    private static String code(LanguageTag language) {
        return switch (language.primary().value()) {
            case "zh" -> language.locale().getScript().equals("Hant") ? "zh-TW" : "zh-CN";
            default -> language.primary().value();
        };
    }

    record Answer(@Nullable Data data) {}

    record Data(@Nullable List<@Nullable Text> translations) {}

    record Text(@Nullable String translatedText) {}
}

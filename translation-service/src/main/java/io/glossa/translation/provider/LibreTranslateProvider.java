package io.glossa.translation.provider;

import io.glossa.wire.LanguageTag;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * Translates over LibreTranslate's {@code POST /translate}, which other engines offer as well. One text a call: an
 * answer then cannot be mistaken for another text's.
 */
final class LibreTranslateProvider implements Provider {

    static final String NAME = "libretranslate";

    private final @Nullable String apiKey;
    private final ProviderClient client;

    LibreTranslateProvider(URI baseUrl, LibreTranslateSettings settings) {
        this.apiKey = settings.apiKey();
        this.client = new ProviderClient(NAME, baseUrl, settings.timeout());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String translate(Job job) {
        return client.require(client.post("/translate", MediaType.APPLICATION_JSON, request(job), Answer.class)
                .translatedText());
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

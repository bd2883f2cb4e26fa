package io.glossa.translation.provider;

import io.glossa.wire.LanguageTag;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Translates over DeepL's {@code POST /v2/translate}, one text a call. */
final class DeepLProvider implements Provider {

    static final String NAME = "deepl";

    private final ProviderClient client;

    DeepLProvider(URI baseUrl, DeepLSettings settings) {
        HttpHeaders headers = new HttpHeaders();
        if (settings.apiKey() != null) {
            headers.set(HttpHeaders.AUTHORIZATION, "DeepL-Auth-Key " + settings.apiKey());
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
        request.put("text", List.of(job.text()));
        if (job.source().isDetermined()) {
            request.put("source_lang", upper(job.source().primary().value()));
        }
        request.put("target_lang", target(job.target()));
        request.put("preserve_formatting", true);
        List<Text> texts = client.post("/v2/translate", MediaType.APPLICATION_JSON, request, Answer.class)
                .translations();
        return client.require(client.onlyOne(texts).text());
    }

    /** Chinese by its script, Portuguese and English by their region where one is given. */
    private static String target(LanguageTag language) {
        Locale locale = language.locale();
        String variant = switch (language.primary().value()) {
            case "zh" -> locale.getScript();
            case "en", "pt" -> locale.getCountry();
            default -> "";
        };
        return upper(language.primary().value() + (variant.isEmpty() ? "" : "-" + variant));
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    record Answer(@Nullable List<@Nullable Text> translations) {}

    record Text(@Nullable String text) {}
}

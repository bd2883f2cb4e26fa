package io.glossa.translation.provider;

import io.glossa.translation.provider.ProviderFailure.Kind;
import io.glossa.wire.LanguageTag;
import java.net.URI;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Translates over Apertium-APy's {@code POST /translate}: rules, small and quick, for related languages above all. */
final class ApertiumProvider implements Provider {

    static final String NAME = "apertium";

    private final ProviderClient client;

    ApertiumProvider(URI baseUrl, ApertiumSettings settings) {
        this.client = new ProviderClient(NAME, baseUrl, settings.timeout());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String translate(Job job) {
        MultiValueMap<String, String> request = new LinkedMultiValueMap<>();
        request.add("langpair", "%s|%s".formatted(code(job.source()), code(job.target())));
        request.add("q", job.text());
        request.add("markUnknown", "no");
        request.add("deformat", "txt");
        request.add("reformat", "txt");
        Data data = client.post("/translate", MediaType.APPLICATION_FORM_URLENCODED, request, Answer.class)
                .responseData();
        return client.require(data == null ? null : data.translatedText());
    }

    /** Apertium knows languages by ISO 639-3. */
    private static String code(LanguageTag language) {
        try {
            String code = language.locale().getISO3Language();
            if (!code.isEmpty() && language.isDetermined()) {
                return code;
            }
        } catch (MissingResourceException e) {
            // As below: a language without a three-letter code is none of Apertium's.
        }
        throw new ProviderFailure(NAME, Kind.REFUSED, "Apertium has no name for '%s'.".formatted(language));
    }

    record Answer(@Nullable Data responseData) {}

    record Data(@Nullable String translatedText) {}
}

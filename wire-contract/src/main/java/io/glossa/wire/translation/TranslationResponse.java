package io.glossa.wire.translation;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One translation for each text of the request, in their order. */
public record TranslationResponse(List<Translation> translations) {

    public TranslationResponse {
        translations = List.copyOf(translations);
    }

    /**
     * What became of one text.
     *
     * @param text absent when no provider could translate it; then a warning says why
     * @param source the language that it was translated from
     * @param provider which one made it
     * @param warnings what its checks found, e.g. {@code number-differs}
     */
    public record Translation(@Nullable String text, LanguageTag source, String provider, List<Warning> warnings) {

        public Translation {
            warnings = List.copyOf(warnings);
        }
    }
}

package io.glossa.wire.translation;

import io.glossa.wire.LanguageTag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts to translate.
 *
 * @param source identified for each text when absent
 */
public record TranslationRequest(
        List<String> texts, @Nullable LanguageTag source, LanguageTag target) {

    public TranslationRequest {
        texts = List.copyOf(texts);
    }
}

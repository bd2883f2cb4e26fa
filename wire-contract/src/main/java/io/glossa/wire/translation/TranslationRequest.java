package io.glossa.wire.translation;

import io.glossa.wire.LanguageTag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts to translate.
 *
 * @param source identified for each text when absent
 * @param deadlineMillis how long the caller waits: texts that are not ready by then come back without a translation,
 *     the others with theirs; the service's own limit when absent
 */
public record TranslationRequest(
        List<String> texts,
        @Nullable LanguageTag source,
        LanguageTag target,
        @Nullable Integer deadlineMillis) {

    public TranslationRequest {
        texts = List.copyOf(texts);
    }
}

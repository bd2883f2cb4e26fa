package io.glossa.gateway.translation;

import io.glossa.wire.Warning;
import io.glossa.wire.answer.Usage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a deadline left of the wanted translations.
 *
 * @param texts the translations that were made; what is missing could not be made in time or at all
 * @param warnings why some are missing, and what the translations' own checks found
 * @param usage of language models; null where none was asked
 */
public record Translated(
        Map<Untranslated, String> texts,
        List<Warning> warnings,
        @Nullable Usage usage) {

    public static final Translated NOTHING = new Translated(Map.of(), List.of(), null);

    public Translated {
        texts = Map.copyOf(texts);
        warnings = List.copyOf(warnings);
    }

    public Optional<String> find(Untranslated wanted) {
        return Optional.ofNullable(texts.get(wanted));
    }
}

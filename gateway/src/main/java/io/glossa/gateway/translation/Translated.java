package io.glossa.gateway.translation;

import io.glossa.wire.Warning;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a deadline left of the wanted translations.
 *
 * @param texts the translations that were made; what is missing could not be made in time or at all
 * @param warnings why some are missing, and what the translations' own checks found
 */
public record Translated(Map<Untranslated, String> texts, List<Warning> warnings) {

    public static final Translated NOTHING = new Translated(Map.of(), List.of());

    public Translated {
        texts = Map.copyOf(texts);
        warnings = List.copyOf(warnings);
    }

    public Optional<String> find(Untranslated wanted) {
        return Optional.ofNullable(texts.get(wanted));
    }
}

package io.glossa.wire.retrieval;

import io.glossa.wire.LanguageTag;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stored document.
 *
 * @param version starts at 1 and rises by 1 whenever the text changes
 */
public record Document(
        String collection,
        String id,
        int version,
        String title,
        LanguageTag language,
        String text,
        @Nullable String uri,
        Map<String, Object> metadata) {

    public Document {
        metadata = Map.copyOf(metadata);
    }
}

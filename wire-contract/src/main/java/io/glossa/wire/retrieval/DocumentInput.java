package io.glossa.wire.retrieval;

import io.glossa.wire.LanguageTag;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document to store. Its text is kept exactly as given: all offsets refer to it.
 *
 * @param id the caller's own identifier, unique in the collection; may be absent where the path names it
 * @param language identified from the text when absent
 */
public record DocumentInput(
        @Nullable String id,
        @Nullable String title,
        @Nullable LanguageTag language,
        String text,
        @Nullable String uri,
        @Nullable Map<String, Object> metadata) {}

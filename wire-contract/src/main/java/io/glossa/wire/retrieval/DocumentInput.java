package io.glossa.wire.retrieval;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.glossa.wire.LanguageTag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document to store. Its text is kept exactly as given: all offsets refer to it.
 *
 * @param id the caller's own identifier, unique in the collection; may be absent where the path names it
 * @param language identified from the text when absent
 * @param principals of whom a reader has to be one to see the document, see {@link Reader}; everyone of the tenant sees it
 *     when absent. An empty list is refused
 */
public record DocumentInput(
        @Nullable String id,
        @Nullable String title,
        @Nullable LanguageTag language,
        String text,
        @Nullable String uri,
        @Nullable Map<String, Object> metadata,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> principals) {

    /** A document for everyone of the tenant. */
    public DocumentInput(
            @Nullable String id,
            @Nullable String title,
            @Nullable LanguageTag language,
            String text,
            @Nullable String uri,
            @Nullable Map<String, Object> metadata) {
        this(id, title, language, text, uri, metadata, null);
    }
}

package io.glossa.wire.retrieval;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.glossa.wire.LanguageTag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stored document.
 *
 * @param version starts at 1 and rises by 1 whenever the text changes
 * @param pages offsets into the text at which its pages begin; empty where it has none
 * @param principals who may see it, as it was stored; absent where everyone of the tenant may
 */
public record Document(
        String collection,
        String id,
        int version,
        String title,
        LanguageTag language,
        String text,
        @Nullable String uri,
        Map<String, Object> metadata,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> pages,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> principals) {

    public Document {
        metadata = Map.copyOf(metadata);
        pages = pages == null ? List.of() : List.copyOf(pages);
        principals = principals == null ? null : List.copyOf(principals);
    }

    /** A document without pages, for everyone. */
    public Document(
            String collection,
            String id,
            int version,
            String title,
            LanguageTag language,
            String text,
            @Nullable String uri,
            Map<String, Object> metadata) {
        this(collection, id, version, title, language, text, uri, metadata, List.of(), null);
    }
}

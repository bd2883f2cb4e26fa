package io.glossa.wire.retrieval;

import io.glossa.wire.LanguageTag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is to be fetched and stored as if it had been uploaded.
 *
 * @param url of http or https, without a user; becomes the document's {@code uri}
 * @param id of the document; made of the address when absent, which then has no query
 * @param title its own when absent
 * @param language identified when absent
 * @param principals who may see the document, and the job; everyone of the tenant when absent
 */
public record FetchRequest(
        String url,
        @Nullable String id,
        @Nullable String title,
        @Nullable LanguageTag language,
        @Nullable List<String> principals) {

    public FetchRequest {
        principals = principals == null ? null : List.copyOf(principals);
    }
}

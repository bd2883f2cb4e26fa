package io.glossa.retrieval.upload;

import io.glossa.wire.LanguageTag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An accepted file whose turn has come.
 *
 * @param title that the upload gives it; null for its own
 * @param uri that the upload says it is from
 */
record QueuedFile(
        long id,
        String tenant,
        Set<String> principals,
        String collection,
        String document,
        String name,
        @Nullable String title,
        @Nullable String uri,
        @Nullable LanguageTag language,
        int attempts) {

    QueuedFile {
        principals = Set.copyOf(principals);
    }
}

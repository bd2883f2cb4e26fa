package io.glossa.retrieval.upload;

import io.glossa.wire.LanguageTag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An accepted file whose turn has come. */
record QueuedFile(
        long id,
        String tenant,
        Set<String> principals,
        String collection,
        String document,
        String name,
        @Nullable LanguageTag language,
        int attempts) {

    QueuedFile {
        principals = Set.copyOf(principals);
    }
}

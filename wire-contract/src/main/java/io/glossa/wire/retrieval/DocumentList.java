package io.glossa.wire.retrieval;

import io.glossa.wire.LanguageTag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a collection's documents, in the order of their identifiers.
 *
 * @param next what to ask for as {@code after} to have the following ones; absent when these are the last
 */
public record DocumentList(List<Entry> documents, @Nullable String next) {

    public DocumentList {
        documents = List.copyOf(documents);
    }

    /** A document without its text. */
    public record Entry(
            String id,
            int version,
            String title,
            LanguageTag language,
            @Nullable String uri,
            int passages,
            int sentences) {}
}

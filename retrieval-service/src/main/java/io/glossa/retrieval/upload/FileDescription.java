package io.glossa.retrieval.upload;

import org.jspecify.annotations.Nullable;

/**
 * What an upload says of its file; what is null is told from the file.
 *
 * @param document the identifier that its document is to have
 * @param title of the document
 * @param uri where it is from
 */
public record FileDescription(
        @Nullable String document,
        @Nullable String title,
        @Nullable String uri) {

    static final FileDescription NONE = new FileDescription(null, null, null);
}

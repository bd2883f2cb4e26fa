package io.glossa.wire.answer;

import io.glossa.wire.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of a source that may support a claim.
 *
 * @param start offset into the document's text, inclusive
 * @param end offset into the document's text, exclusive
 * @param text the document's characters from start to end
 * @param score how well it answers the question, comparable across languages
 * @param translation the sentence in the answer's language, where a translation was made before answering
 */
public record Evidence(
        String document,
        int version,
        String title,
        @Nullable String uri,
        LanguageTag language,
        int start,
        int end,
        String text,
        double score,
        @Nullable String translation) {}

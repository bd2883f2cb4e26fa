package io.glossa.wire.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param likeness how like it is to the question, see {@link io.glossa.wire.retrieval.Passage.Sentence}; null where it
 *     was not measured
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
        @Nullable String translation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double likeness) {

    /** Evidence whose likeness was not measured. */
    public Evidence(
            String document,
            int version,
            String title,
            @Nullable String uri,
            LanguageTag language,
            int start,
            int end,
            String text,
            double score,
            @Nullable String translation) {
        this(document, version, title, uri, language, start, end, text, score, translation, null);
    }
}

package io.glossa.wire.retrieval;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a collection holds, in all and by language.
 *
 * @param encoder that it is searched with
 * @param tuning what it is searched with instead of the default; null where it is not tuned or that was not asked for
 * @param warnings of languages that it serves worse than its others; none where that was not asked for
 */
public record CollectionInfo(
        String name,
        long documents,
        long passages,
        long sentences,
        List<LanguageCount> languages,
        CollectionEncoder encoder,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TunedWeights tuning,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) {

    public CollectionInfo {
        languages = List.copyOf(languages);
        // Absent in JSON where there is none.
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    public CollectionInfo with(List<LanguageCount> described) {
        return new CollectionInfo(name, documents, passages, sentences, described, encoder, tuning, warnings);
    }

    /**
     * Of one language.
     *
     * @param tokens how the encoder meets it; null where that was not asked for
     * @param modelTokens how the language model meets it; null where that was not asked for, or cannot be told
     */
    public record LanguageCount(
            LanguageTag language,
            long documents,
            long passages,
            long sentences,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            TokenEfficiency tokens,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ModelTokens modelTokens) {

        /** Counts alone. */
        public LanguageCount(LanguageTag language, long documents, long passages, long sentences) {
            this(language, documents, passages, sentences, null, null);
        }

        public LanguageCount with(@Nullable ModelTokens counted) {
            return new LanguageCount(language, documents, passages, sentences, tokens, counted);
        }
    }
}

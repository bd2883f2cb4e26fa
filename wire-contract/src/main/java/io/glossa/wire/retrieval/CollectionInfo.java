package io.glossa.wire.retrieval;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.glossa.wire.LanguageTag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a collection holds, in all and by language.
 *
 * @param encoder that it is searched with
 * @param tuning what it is searched with instead of the default; null where it is not tuned or that was not asked for
 */
public record CollectionInfo(
        String name,
        long documents,
        long passages,
        long sentences,
        List<LanguageCount> languages,
        CollectionEncoder encoder,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TunedWeights tuning) {

    public CollectionInfo {
        languages = List.copyOf(languages);
    }

    /** @param tokens how the encoder meets the language; null where that was not asked for */
    public record LanguageCount(
            LanguageTag language,
            long documents,
            long passages,
            long sentences,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            TokenEfficiency tokens) {

        /** Counts alone. */
        public LanguageCount(LanguageTag language, long documents, long passages, long sentences) {
            this(language, documents, passages, sentences, null);
        }
    }
}

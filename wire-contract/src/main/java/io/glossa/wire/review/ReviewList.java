package io.glossa.wire.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.glossa.wire.LanguageTag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some reviews, those that have waited longest first.
 *
 * @param next what to give as {@code cursor} for those after them; absent after the last
 */
public record ReviewList(
        List<ReviewEntry> reviews,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    public ReviewList {
        reviews = List.copyOf(reviews);
    }

    /**
     * @param question as it was understood; absent when erased, and for a translation
     * @param answerLanguage what the answer or the translation is in; absent when erased
     * @param text whose translation it is; absent when erased, and for an answer
     */
    public record ReviewEntry(
            UUID id,
            ReviewStatus status,
            String collection,
            Instant heldAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String question,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LanguageTag answerLanguage,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String text) {}
}

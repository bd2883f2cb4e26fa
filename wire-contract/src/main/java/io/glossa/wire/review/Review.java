package io.glossa.wire.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.glossa.wire.ask.AskResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer or a translation that was held back, with all that a reviewer compares: each claim beside the quotes that it
 * cites, their translations and what its checks found; or the translation beside its text.
 *
 * @param held the answer as it would have been sent, without the passages; absent when erased, and for a translation
 * @param released what the asker gets instead; absent unless an answer was approved or corrected
 * @param translation absent when erased, and for an answer
 * @param history what happened, the earliest first
 */
public record Review(
        UUID id,
        ReviewStatus status,
        String collection,
        Instant heldAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AskResponse held,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AskResponse released,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable HeldTranslation translation,
        List<ReviewEvent> history) {

    public Review {
        history = List.copyOf(history);
    }

    /**
     * An entry of the audit trail.
     *
     * @param status what the review was from then on
     * @param reviewer who decided; absent where nobody did
     * @param reason why; absent where nobody decided, and when erased
     */
    public record ReviewEvent(
            ReviewStatus status,
            Instant at,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reviewer,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reason) {}
}

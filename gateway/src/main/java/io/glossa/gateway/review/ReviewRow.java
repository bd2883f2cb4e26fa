package io.glossa.gateway.review;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.review.HeldTranslation;
import io.glossa.wire.review.ReviewStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review as it is stored: of an answer or of a translation, of which the other is absent. */
record ReviewRow(
        UUID id,
        long number,
        String tenant,
        String collection,
        ReviewStatus status,
        Instant heldAt,
        LanguageTag answerLanguage,
        @Nullable AskResponse held,
        @Nullable AskResponse released,
        @Nullable HeldTranslation translation,
        @Nullable String reason) {}

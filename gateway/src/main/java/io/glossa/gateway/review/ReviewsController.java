package io.glossa.gateway.review;

import io.glossa.gateway.access.Caller;
import io.glossa.gateway.web.CleanText;
import io.glossa.gateway.web.InvalidRequestException;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.review.Review;
import io.glossa.wire.review.ReviewCorrection;
import io.glossa.wire.review.ReviewDecision;
import io.glossa.wire.review.ReviewList;
import io.glossa.wire.review.ReviewStatus;
import io.glossa.wire.translation.TranslationResponse.Translation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The review queue for those who decide, and what became of an answer for those who asked. */
@RestController
@RequestMapping("/v1/reviews")
@Tag(
        name = "Reviews",
        description = "Answers and translations that a person releases or rejects before they are shown.")
class ReviewsController {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAXIMUM_LIMIT = 100;
    private static final int REVIEWER_LENGTH = 200;
    private static final int REASON_LENGTH = 2000;
    private static final int TEXT_LENGTH = 10_000;

    /** As much as the translation service takes. */
    private static final int TRANSLATION_LENGTH = 20_000;

    private final Reviews reviews;

    ReviewsController(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping
    @Operation(
            summary = "The reviews of the collections that the key opens, those that have waited longest first",
            description =
                    "At most `limit` (1 to 100, 20 when absent) after `cursor`, which is the `next` of the list"
                            + " before. `status` is one of needs-review, approved, corrected, rejected and erased; all when absent.")
    ReviewList list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String collection,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        CleanText.require("collection", collection);
        int number = Objects.requireNonNullElse(limit, DEFAULT_LIMIT);
        if (number < 1 || number > MAXIMUM_LIMIT) {
            throw new InvalidRequestException("limit", "'limit' must be 1 to %d.".formatted(MAXIMUM_LIMIT));
        }
        return reviews.list(caller, status(status), collection, after(cursor), number);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "A review: each claim beside its sources, their translations and warnings, and what happened",
            description =
                    "`held` is the answer as it would have been sent, without the passages. A quote that its document"
                            + " no longer has is left out, with a warning. Of a translation, `translation` has the text"
                            + " beside what was held. Offsets are UTF-16 code units.")
    Review get(@AuthenticationPrincipal Caller caller, @PathVariable UUID id) {
        return reviews.get(caller, id);
    }

    @GetMapping("/{id}/answer")
    @Operation(
            summary = "What became of a held answer, for the one who asked",
            description = "`status` is `needs-review` as long as nobody has decided, `answered` once the answer was"
                    + " approved or corrected, `abstained` when it was rejected. Offsets are UTF-16 code units. An answer"
                    + " whose document was deleted is gone (410).")
    @ApiResponse(responseCode = "200", description = "The answer, or why there is none.")
    @ApiResponse(responseCode = "410", description = "A document that it was made from was deleted.")
    AskResponse answer(@AuthenticationPrincipal Caller caller, @PathVariable UUID id) {
        return reviews.answer(caller, id);
    }

    @GetMapping("/{id}/translation")
    @Operation(
            summary = "What became of a held translation, for the one who asked",
            description = "`text` is null as long as nobody has decided (`review` is `needs-review`) and when it was"
                    + " rejected. What was released is what `/v1/translate` gives from then on. Offsets are UTF-16 code"
                    + " units. A translation whose collection was deleted is gone (410).")
    @ApiResponse(responseCode = "200", description = "The translation, or why there is none.")
    @ApiResponse(responseCode = "410", description = "The collection that it was made for was deleted.")
    Translation translation(@AuthenticationPrincipal Caller caller, @PathVariable UUID id) {
        return reviews.translation(caller, id);
    }

    @PostMapping("/{id}/approve")
    @Operation(summary = "Releases an answer or a translation as it is, and stands for its translations")
    @ApiResponse(responseCode = "200", description = "The review as it is now.")
    @ApiResponse(responseCode = "409", description = "It was decided before; what was decided stands.")
    Review approve(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID id, @RequestBody ReviewDecision decision) {
        require(decision.reviewer(), decision.reason());
        return reviews.approve(caller, id, decision);
    }

    @PostMapping("/{id}/correct")
    @Operation(
            summary = "Releases an answer or a translation in other words",
            description =
                    "Of an answer, `claims` replaces the text of some claims, `translations` that of some quotes' translations."
                            + " Corrected claims are cited and checked anew against the same quotes. Of a translation, `translation`"
                            + " replaces it. From then on the corrected"
                            + " translation is what `/v1/translate` gives for that text and pair, with `review` `corrected`."
                            + " Terms that it translates otherwise are proposed to the collection's glossary.")
    @ApiResponse(responseCode = "200", description = "The review as it is now.")
    @ApiResponse(responseCode = "409", description = "It was decided before; what was decided stands.")
    Review correct(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID id, @RequestBody ReviewCorrection correction) {
        require(correction.reviewer(), correction.reason());
        var claims = Objects.requireNonNullElse(correction.claims(), List.<ReviewCorrection.ClaimText>of());
        var translations =
                Objects.requireNonNullElse(correction.translations(), List.<ReviewCorrection.TranslationText>of());
        if (claims.isEmpty() && translations.isEmpty() && correction.translation() == null) {
            throw new InvalidRequestException(
                    "claims", "Nothing is corrected: 'claims', 'translations' or 'translation' is needed.");
        }
        if (correction.translation() != null) {
            require("translation", correction.translation(), TRANSLATION_LENGTH);
        }
        if (claims.stream().anyMatch(Objects::isNull)) {
            throw new InvalidRequestException("claims", "'claims' has a null in it.");
        }
        if (translations.stream().anyMatch(Objects::isNull)) {
            throw new InvalidRequestException("translations", "'translations' has a null in it.");
        }
        claims.forEach(claim -> require("claims.text", claim.text(), TEXT_LENGTH));
        translations.forEach(translation -> require("translations.text", translation.text(), TEXT_LENGTH));
        return reviews.correct(caller, id, correction);
    }

    @PostMapping("/{id}/reject")
    @Operation(summary = "Keeps an answer or a translation from its asker for good")
    @ApiResponse(responseCode = "200", description = "The review as it is now.")
    @ApiResponse(responseCode = "409", description = "It was decided before; what was decided stands.")
    Review reject(@AuthenticationPrincipal Caller caller, @PathVariable UUID id, @RequestBody ReviewDecision decision) {
        require(decision.reviewer(), decision.reason());
        return reviews.reject(caller, id, decision);
    }

    private static void require(@Nullable String reviewer, @Nullable String reason) {
        require("reviewer", reviewer, REVIEWER_LENGTH);
        require("reason", reason, REASON_LENGTH);
    }

    private static void require(String field, @Nullable String text, int limit) {
        if (text == null || text.isBlank()) {
            throw new InvalidRequestException(field, "'%s' is missing or blank.".formatted(field));
        }
        if (text.length() > limit) {
            throw new InvalidRequestException(
                    field, "'%s' has %d characters; at most %d are allowed.".formatted(field, text.length(), limit));
        }
        CleanText.require(field, text);
    }

    private static @Nullable ReviewStatus status(@Nullable String status) {
        try {
            return status == null ? null : ReviewStatus.of(status);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException("status", String.valueOf(e.getMessage()));
        }
    }

    private static long after(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new InvalidRequestException("cursor", "'cursor' is not the 'next' of a list.");
        }
    }
}

package io.glossa.gateway.review;

import io.glossa.gateway.web.TypedProblems;
import io.glossa.wire.review.ReviewStatus;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Why a review cannot be had or decided. */
final class ReviewProblems {

    private ReviewProblems() {}

    static ErrorResponseException unknown(UUID id) {
        return TypedProblems.exception(
                HttpStatus.NOT_FOUND, "review-not-found", "There is no review '%s'.".formatted(id));
    }

    /** @param kind what the review is not of */
    static ErrorResponseException none(UUID id, String kind) {
        return TypedProblems.exception(
                HttpStatus.NOT_FOUND, "review-not-found", "Review '%s' is of no %s.".formatted(id, kind));
    }

    static ErrorResponseException decided(UUID id, ReviewStatus status) {
        return TypedProblems.exception(
                HttpStatus.CONFLICT,
                "review-decided",
                "Review '%s' is %s already; what was decided stands.".formatted(id, status.value()));
    }

    static ErrorResponseException erased(UUID id) {
        return TypedProblems.exception(
                HttpStatus.GONE,
                "review-erased",
                "The texts of review '%s' went with a document or a collection that they are from.".formatted(id));
    }
}

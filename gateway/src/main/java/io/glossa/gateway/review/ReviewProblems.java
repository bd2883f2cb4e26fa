package io.glossa.gateway.review;

import io.glossa.wire.review.ReviewStatus;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Why a review cannot be had or decided. */
final class ReviewProblems {

    private static final String TYPES = "https://glossa.dev/problems/";

    private ReviewProblems() {}

    static ErrorResponseException unknown(UUID id) {
        return problem(HttpStatus.NOT_FOUND, "review-not-found", "There is no review '%s'.".formatted(id));
    }

    static ErrorResponseException decided(UUID id, ReviewStatus status) {
        return problem(
                HttpStatus.CONFLICT,
                "review-decided",
                "Review '%s' is %s already; what was decided stands.".formatted(id, status.value()));
    }

    static ErrorResponseException erased(UUID id) {
        return problem(
                HttpStatus.GONE,
                "review-erased",
                "The answer of review '%s' went with a document that it quoted.".formatted(id));
    }

    private static ErrorResponseException problem(HttpStatus status, String name, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + name));
        return new ErrorResponseException(status, problem, null);
    }
}

package io.glossa.gateway.limits;

import io.glossa.gateway.web.TypedProblems;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A caller asks for more than it may. */
final class LimitException extends ErrorResponseException {

    private LimitException(HttpStatus status, ProblemDetail problem) {
        super(status, problem, null);
    }

    /** For now: a 429 that says when to come again, in seconds that are rounded up. */
    static LimitException usedUp(Limit limit, long amount, Duration wait) {
        LimitException refused = of(
                HttpStatus.TOO_MANY_REQUESTS,
                "rate-limited",
                limit,
                "The limit of %d %s is used up; try again after the time in Retry-After."
                        .formatted(amount, limit.unit()));
        refused.getHeaders()
                .set(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(
                                Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds())));
        return refused;
    }

    /** For ever: waiting would not help. */
    static LimitException neverEnough(Limit limit, long amount) {
        return of(
                HttpStatus.CONTENT_TOO_LARGE,
                "content-too-large",
                limit,
                "The body is larger than the limit of %d %s.".formatted(amount, limit.unit()));
    }

    /** It is not said how much is asked for. */
    static LimitException lengthMissing(Limit limit) {
        return of(
                HttpStatus.LENGTH_REQUIRED,
                "length-required",
                limit,
                "The body needs a Content-Length: there is a limit of %s.".formatted(limit.unit()));
    }

    private static LimitException of(HttpStatus status, String type, Limit limit, String detail) {
        ProblemDetail problem = TypedProblems.of(status, type, detail);
        problem.setProperty("limit", limit.field());
        return new LimitException(status, problem);
    }
}

package io.glossa.gateway.load;

import io.glossa.gateway.web.RetryAfter;
import io.glossa.gateway.web.TypedProblems;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** There is more work than can be done in time: a 503 that says when to come again. */
public final class OverloadedException extends ErrorResponseException {

    private OverloadedException(ProblemDetail problem, String retryAfterSeconds) {
        super(HttpStatus.SERVICE_UNAVAILABLE, problem, null);
        getHeaders().set(HttpHeaders.RETRY_AFTER, retryAfterSeconds);
    }

    /** @param work what there is too much of, in the plural */
    static OverloadedException of(String work, Duration retryAfterAtTheLatest) {
        ProblemDetail problem = TypedProblems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "overloaded",
                "Too many %s are being worked on; try again after the time in Retry-After.".formatted(work));
        problem.setTitle("Too much to do");
        return new OverloadedException(problem, RetryAfter.within(retryAfterAtTheLatest));
    }
}

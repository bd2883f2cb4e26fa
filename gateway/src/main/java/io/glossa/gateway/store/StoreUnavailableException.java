package io.glossa.gateway.store;

import io.glossa.gateway.web.TypedProblems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The database is not there, or none is set: a 503 that names it, for what cannot do without. */
public final class StoreUnavailableException extends ErrorResponseException {

    StoreUnavailableException(String detail, @Nullable Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, problem(detail), cause);
    }

    private static ProblemDetail problem(String detail) {
        ProblemDetail problem = TypedProblems.of(HttpStatus.SERVICE_UNAVAILABLE, "database-unavailable", detail);
        problem.setProperty("service", "database");
        return problem;
    }
}

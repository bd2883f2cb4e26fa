package io.glossa.gateway.store;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The database is not there, or none is set: a 503 that names it, for what cannot do without. */
public final class StoreUnavailableException extends ErrorResponseException {

    private static final URI TYPE = URI.create("https://glossa.dev/problems/database-unavailable");

    StoreUnavailableException(String detail, @Nullable Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, problem(detail), cause);
    }

    private static ProblemDetail problem(String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, detail);
        problem.setType(TYPE);
        problem.setProperty("service", "database");
        return problem;
    }
}

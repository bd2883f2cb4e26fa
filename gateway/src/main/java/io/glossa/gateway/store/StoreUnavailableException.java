package io.glossa.gateway.store;

import io.glossa.gateway.web.RetryAfter;
import io.glossa.gateway.web.TypedProblems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The database is not there, or none is set: a 503 that names it, for what cannot do without. */
public final class StoreUnavailableException extends ErrorResponseException {

    private StoreUnavailableException(String detail, @Nullable Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, problem(detail), cause);
    }

    /** It may be there again soon. */
    static StoreUnavailableException away(@Nullable Throwable cause) {
        StoreUnavailableException away =
                new StoreUnavailableException("The gateway cannot reach its database; try again later.", cause);
        away.getHeaders().set(HttpHeaders.RETRY_AFTER, RetryAfter.outage());
        return away;
    }

    /** Waiting does not help. */
    static StoreUnavailableException notSet() {
        return new StoreUnavailableException(
                "No database is set for the gateway: glossa.gateway.store.jdbc-url names one.", null);
    }

    private static ProblemDetail problem(String detail) {
        ProblemDetail problem = TypedProblems.of(HttpStatus.SERVICE_UNAVAILABLE, "database-unavailable", detail);
        problem.setProperty("service", "database");
        return problem;
    }
}

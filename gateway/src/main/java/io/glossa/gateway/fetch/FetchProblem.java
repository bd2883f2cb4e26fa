package io.glossa.gateway.fetch;

import io.glossa.gateway.web.TypedProblems;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Why a file cannot be fetched. An {@link IOException}, as it may come while the file is being handed on. */
final class FetchProblem extends IOException {

    private final transient ProblemDetail problem;

    private FetchProblem(HttpStatus status, String name, String detail) {
        super(detail);
        this.problem = TypedProblems.of(status, name, detail);
    }

    /** A host that is unknown looks the same: what names there are inside is nobody's business. */
    static FetchProblem notAllowed(String host) {
        return new FetchProblem(
                HttpStatus.BAD_REQUEST,
                "address-not-allowed",
                "The host '%s' has no address that may be fetched from.".formatted(host));
    }

    static FetchProblem invalid(String detail) {
        FetchProblem invalid = new FetchProblem(HttpStatus.BAD_REQUEST, "invalid-request", detail);
        invalid.problem.setProperty("field", "url");
        return invalid;
    }

    static FetchProblem tooLarge(long bytes) {
        return new FetchProblem(
                HttpStatus.CONTENT_TOO_LARGE,
                "content-too-large",
                "The file is larger than %d bytes.".formatted(bytes));
    }

    static FetchProblem tooSlow() {
        return new FetchProblem(HttpStatus.GATEWAY_TIMEOUT, "fetch-timeout", "The file did not come in time.");
    }

    static FetchProblem failed(String detail) {
        return new FetchProblem(HttpStatus.BAD_GATEWAY, "fetch-failed", detail);
    }

    /** To be told to the client. */
    ErrorResponseException told() {
        return new ErrorResponseException(HttpStatus.valueOf(problem.getStatus()), problem, this);
    }
}

package io.glossa.gateway.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Problem details whose {@code type} names the problem in a way that clients can rely on. */
public final class TypedProblems {

    private static final String TYPES = "https://glossa.dev/problems/";

    private TypedProblems() {}

    /** @param name of the problem, with hyphens */
    static URI type(String name) {
        return URI.create(TYPES + name);
    }

    /** @param name of the problem, with hyphens */
    public static ProblemDetail of(HttpStatusCode status, String name, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(type(name));
        return problem;
    }

    /** The same, to be thrown. */
    public static ErrorResponseException exception(HttpStatus status, String name, String detail) {
        return new ErrorResponseException(status, of(status, name, detail), null);
    }
}

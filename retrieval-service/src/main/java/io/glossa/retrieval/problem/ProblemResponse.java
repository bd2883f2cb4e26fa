package io.glossa.retrieval.problem;

import org.springframework.http.ProblemDetail;

/** Builds RFC 9457 problem details from the service's problem types. */
final class ProblemResponse {

    private ProblemResponse() {}

    static ProblemDetail of(ProblemType type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(type.status(), detail);
        problem.setType(type.uri());
        problem.setTitle(type.title());
        return problem;
    }
}

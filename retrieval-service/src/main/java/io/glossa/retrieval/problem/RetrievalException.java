package io.glossa.retrieval.problem;

import java.util.Objects;

/** Says what a caller did wrong or asked in vain; its message goes to the caller as the problem's detail. */
public final class RetrievalException extends RuntimeException {

    private final ProblemType type;

    public RetrievalException(ProblemType type, String detail) {
        super(detail);
        this.type = type;
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return Objects.requireNonNullElse(getMessage(), type.title());
    }
}

package io.glossa.gateway.mcp;

import io.glossa.gateway.web.Failures;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Puts failures into the sentence that the HTTP API would tell, since a tool's error is only a text. */
@Component
class ToolFailures {

    private final Failures failures;

    ToolFailures(Failures failures) {
        this.failures = failures;
    }

    /**
     * Runs it.
     *
     * @throws IllegalStateException with the reason as its message, whatever went wrong. It has no cause, whose message
     *     the client would be told as well
     */
    <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(e.getMessage());
        } catch (RuntimeException e) {
            ProblemDetail problem = failures.problem(e);
            throw new IllegalStateException(
                    Objects.requireNonNullElse(problem.getDetail(), String.valueOf(problem.getTitle())));
        }
    }
}

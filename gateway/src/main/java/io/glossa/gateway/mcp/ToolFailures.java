package io.glossa.gateway.mcp;

import io.glossa.gateway.web.Failures;
import io.modelcontextprotocol.common.McpTransportContext;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
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
    <T> T told(McpTransportContext context, Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            McpCallers.facts(context).status(HttpStatus.BAD_REQUEST.value());
            throw new IllegalStateException(e.getMessage());
        } catch (RuntimeException e) {
            ProblemDetail problem = failures.problem(e);
            McpCallers.facts(context).status(problem.getStatus());
            throw new IllegalStateException(
                    Objects.requireNonNullElse(problem.getDetail(), String.valueOf(problem.getTitle())));
        }
    }
}

package io.glossa.gateway.openai;

import io.glossa.gateway.web.Failures;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers failures of the OpenAI-compatible endpoints in OpenAI's form: clients show their {@code message}. */
@RestControllerAdvice(assignableTypes = CompletionsController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class OpenAiErrors {

    private final Failures failures;

    OpenAiErrors(Failures failures) {
        this.failures = failures;
    }

    @ExceptionHandler
    ResponseEntity<OpenAiError> failed(Exception e) {
        ProblemDetail problem = failures.problem(e);
        return ResponseEntity.status(problem.getStatus())
                .headers(Failures.headers(e))
                .contentType(MediaType.APPLICATION_JSON)
                .body(OpenAiError.of(problem));
    }
}

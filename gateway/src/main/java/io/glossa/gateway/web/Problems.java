package io.glossa.gateway.web;

import io.glossa.gateway.services.ServiceFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers every failure with an RFC 9457 problem; another service's problem is handed on unchanged. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private final Failures failures;

    Problems(Failures failures) {
        this.failures = failures;
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception e) {
        if (e instanceof ServiceFailure.Problem other && other.isProblemDetail()) {
            return handOn(other);
        }
        ProblemDetail problem = failures.problem(e);
        return ResponseEntity.status(problem.getStatus())
                .headers(Failures.headers(e))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<Object> handOn(ServiceFailure.Problem other) {
        return ResponseEntity.status(other.status())
                .headers(Failures.headers(other))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(other.body());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(e, failures.problem(e), headers, status, request);
    }

    /** Spring's own problems (404, 405, 406, 415 and the like) get a stable type as well. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<Object> response = super.handleExceptionInternal(e, body, headers, status, request);
        if (response != null && response.getBody() instanceof ProblemDetail problem) {
            Failures.giveType(problem);
        }
        return response;
    }
}

package io.glossa.answer;

import io.glossa.answer.alignment.InvalidAlignmentException;
import io.glossa.answer.generation.LanguageModelException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every failure into an RFC 9457 problem, here and nowhere else. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    private static final String TYPES = "https://glossa.dev/problems/";

    @ExceptionHandler
    ProblemDetail invalid(InvalidRequestException failure) {
        return problem(HttpStatus.BAD_REQUEST, "invalid-request", String.valueOf(failure.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidAlignmentException failure) {
        ProblemDetail problem =
                problem(HttpStatus.BAD_REQUEST, "invalid-request", String.valueOf(failure.getMessage()));
        problem.setProperty("field", failure.field());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail languageModel(LanguageModelException failure) {
        ProblemDetail problem =
                problem(HttpStatus.SERVICE_UNAVAILABLE, failure.reason().code(), String.valueOf(failure.getMessage()));
        problem.setProperty("dependency", "language-model");
        return problem;
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String detail = String.valueOf(failure.getMostSpecificCause().getMessage());
        int details = detail.indexOf("\n");
        ProblemDetail problem = problem(
                HttpStatus.BAD_REQUEST, "malformed-request", details < 0 ? detail : detail.substring(0, details));
        return ResponseEntity.badRequest().headers(headers).body(problem);
    }

    private static ProblemDetail problem(HttpStatus status, String name, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + name));
        return problem;
    }
}

package io.glossa.translation.web;

import io.glossa.translation.cache.ReviewsUnavailableException;
import io.glossa.translation.translating.InvalidTranslationRequestException;
import io.glossa.translation.translating.ProvidersDownException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

/** Answers every failure with an RFC 9457 problem. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail invalid(InvalidTranslationRequestException e) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "invalid-request", e.getMessage());
        problem.setProperty("field", e.field());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail down(ProvidersDownException e) {
        log.warn("{}", e.getMessage());
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "translation-provider-unavailable", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unkept(ReviewsUnavailableException e) {
        log.warn("{}", e.getMessage());
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "database-unavailable", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception e) {
        log.error("A request failed unexpectedly", e);
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "The translation service failed; its log says why.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = problem(status, "malformed-request", "The body is not a translation request.");
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    private static ProblemDetail problem(HttpStatusCode status, String name, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("https://glossa.dev/problems/" + name));
        return problem;
    }
}

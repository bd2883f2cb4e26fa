package io.glossa.gateway.web;

import io.glossa.gateway.services.ServiceFailure;
import io.glossa.gateway.web.StrictBodies.BodyTooLargeException;
import io.glossa.gateway.web.StrictBodies.InvalidEncodingException;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.RestClientException;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Answers every failure with an RFC 9457 problem; another service's problem is handed on unchanged. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final String TYPES = "https://glossa.dev/problems/";

    @ExceptionHandler
    ProblemDetail invalid(InvalidRequestException e) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "invalid-request", e.getMessage());
        problem.setProperty("field", e.field());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notUtf8(InvalidEncodingException e) {
        return problem(HttpStatus.BAD_REQUEST, "invalid-encoding", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail tooLarge(BodyTooLargeException e) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "content-too-large", e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Object> down(ServiceFailure.Unavailable e) {
        log.warn("{} ({})", e.getMessage(), String.valueOf(e.getCause()));
        ProblemDetail problem = problem(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", e.getMessage());
        problem.setProperty("service", e.service());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<Object> handOn(ServiceFailure.Problem e) {
        if (!e.isProblemDetail()) {
            log.error("{}", e.getMessage(), e);
            ProblemDetail problem = problem(HttpStatus.BAD_GATEWAY, "service-failed", e.getMessage());
            problem.setProperty("service", e.service());
            return ResponseEntity.status(HttpStatus.BAD_GATEWAY)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(e.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        String retryAfter = e.headers().getFirst(HttpHeaders.RETRY_AFTER);
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return answer.body(e.body());
    }

    @ExceptionHandler
    ProblemDetail unreadable(RestClientException e) {
        log.error("A service's answer could not be read", e);
        return problem(HttpStatus.BAD_GATEWAY, "service-failed", "A service gave an unreadable answer.");
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception e) {
        log.error("A request failed unexpectedly", e);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "The gateway failed; its log says why.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = switch (e.getCause()) {
            case UnrecognizedPropertyException unknown ->
                problem(status, "unknown-field", "There is no field '%s'.".formatted(unknown.getPropertyName()));
            case JacksonException json when !json.getPath().isEmpty() -> invalidField(status, json);
            case null, default -> problem(status, "malformed-json", "The body is missing or not valid JSON.");
        };
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    private static ProblemDetail invalidField(HttpStatusCode status, JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        String detail = e.getCause() instanceof IllegalArgumentException ours
                ? String.valueOf(ours.getMessage())
                : "'%s' has the wrong type.".formatted(path);
        ProblemDetail problem = problem(status, "invalid-request", detail);
        problem.setProperty("field", path.toString());
        return problem;
    }

    /** Spring's own problems (404, 405, 406, 415 and the like) get a stable type as well. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<Object> response = super.handleExceptionInternal(e, body, headers, status, request);
        if (response != null
                && response.getBody() instanceof ProblemDetail problem
                && (problem.getType() == null || isBlank(problem.getType()))) {
            HttpStatus known = HttpStatus.resolve(status.value());
            String name = known == null
                    ? "error"
                    : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
            problem.setType(URI.create(TYPES + name));
        }
        return response;
    }

    private static boolean isBlank(URI type) {
        return type.equals(URI.create("about:blank"));
    }

    private static ProblemDetail problem(HttpStatusCode status, String name, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + name));
        return problem;
    }
}

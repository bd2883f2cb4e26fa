package io.glossa.retrieval.problem;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** The one place where exceptions become problem details. */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    @ExceptionHandler
    ProblemDetail domain(RetrievalException e) {
        return ProblemResponse.of(e.type(), e.detail());
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ProblemDetail database(RuntimeException e) {
        if (DatabaseOutage.isBehind(e)) {
            log.warn("PostgreSQL cannot be reached: {}", e.getMessage());
            return ProblemResponse.of(
                    ProblemType.DATABASE_UNAVAILABLE,
                    "The retrieval service cannot reach PostgreSQL; try again later.");
        }
        return unexpected(e);
    }

    @ExceptionHandler
    ProblemDetail multipart(MultipartException e) {
        return ProblemResponse.of(
                ProblemType.INVALID_REQUEST, "The body is no multipart/form-data, or ends before its time.");
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception e) {
        log.error("Request failed", e);
        return ProblemResponse.of(ProblemType.INTERNAL_ERROR, "The retrieval service failed; its log says how.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = switch (e.getCause()) {
            case JacksonException unreadable -> problemOf(unreadable);
            case null, default ->
                ProblemResponse.of(ProblemType.MALFORMED_JSON, "The body is missing or cannot be read.");
        };
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem =
                ProblemResponse.of(ProblemType.CONTENT_TOO_LARGE, "The upload is larger than one may be.");
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    /** What is wrong with a JSON text, without the names of classes. */
    static ProblemDetail problemOf(JacksonException e) {
        JsonProblem problem = JsonProblem.of(e);
        return ProblemResponse.of(problem.type(), problem.detail());
    }

    /** The framework's own problems have a status and a detail but no type. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem
                && (problem.getType() == null
                        || "about:blank".equals(problem.getType().toString()))) {
            problem.setType(ProblemType.INVALID_REQUEST.uri());
        }
        return super.createResponseEntity(body, headers, status, request);
    }
}

package io.glossa.gateway.web;

import io.glossa.gateway.services.ServiceFailure;
import io.glossa.gateway.web.StrictBodies.BodyTooLargeException;
import io.glossa.gateway.web.StrictBodies.InvalidEncodingException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** The RFC 9457 problem behind every failure, in whatever form a client is then told of it. */
@Component
public class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JsonMapper json;

    Failures(JsonMapper json) {
        this.json = json;
    }

    /** The problem; what only the operator can set right is logged. */
    public ProblemDetail problem(Throwable failure) {
        return switch (failure) {
            case InvalidRequestException e -> with("field", e.field(), badRequest("invalid-request", e.getMessage()));
            case InvalidEncodingException e -> badRequest("invalid-encoding", e.getMessage());
            case BodyTooLargeException e ->
                TypedProblems.of(HttpStatus.CONTENT_TOO_LARGE, "content-too-large", e.getMessage());
            case HttpMessageNotReadableException e -> unreadable(e);
            case ServiceFailure.Unavailable e -> {
                log.warn("{} ({})", e.getMessage(), String.valueOf(e.getCause()));
                yield with(
                        "service",
                        e.service(),
                        TypedProblems.of(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", e.getMessage()));
            }
            case ServiceFailure.Problem e when e.isProblemDetail() -> read(e);
            case ServiceFailure.Problem e -> {
                log.error("{}", e.getMessage(), e);
                yield with(
                        "service",
                        e.service(),
                        TypedProblems.of(HttpStatus.BAD_GATEWAY, "service-failed", e.getMessage()));
            }
            // Of an upload, whose client has no interceptor to say so.
            case ResourceAccessException e -> {
                log.warn("The retrieval service did not take an upload", e);
                yield with(
                        "service",
                        "retrieval-service",
                        TypedProblems.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "service-unavailable",
                                "retrieval-service is not reachable."));
            }
            case RestClientException e -> {
                log.error("A service's answer could not be read", e);
                yield TypedProblems.of(
                        HttpStatus.BAD_GATEWAY, "service-failed", "A service gave an unreadable answer.");
            }
            case AccessDeniedException e -> TypedProblems.of(HttpStatus.FORBIDDEN, "forbidden", missingRight(e));
            case AuthenticationException e -> TypedProblems.of(HttpStatus.UNAUTHORIZED, "unauthorized", missingKey(e));
            case ErrorResponse e -> giveType(e.getBody());
            default -> {
                log.error("A request failed unexpectedly", failure);
                yield TypedProblems.of(
                        HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "The gateway failed; its log says why.");
            }
        };
    }

    /** The status that tells it. */
    public static int status(Throwable failure) {
        return switch (failure) {
            case InvalidRequestException _ -> HttpStatus.BAD_REQUEST.value();
            case ServiceFailure.Unavailable _ -> HttpStatus.SERVICE_UNAVAILABLE.value();
            case ServiceFailure.Problem e -> e.status().value();
            case ErrorResponse e -> e.getStatusCode().value();
            default -> HttpStatus.INTERNAL_SERVER_ERROR.value();
        };
    }

    /** What a client is told of a failure beside the problem: when to come again, of each that passes. */
    public static HttpHeaders headers(Throwable failure) {
        return switch (failure) {
            case ServiceFailure.Unavailable _, ResourceAccessException _ -> retryAfter(RetryAfter.outage());
            case ServiceFailure.Problem e -> {
                String told = e.headers().getFirst(HttpHeaders.RETRY_AFTER);
                boolean away = e.status().value() == HttpStatus.SERVICE_UNAVAILABLE.value();
                yield retryAfter(told == null && away ? RetryAfter.outage() : told);
            }
            case ErrorResponse e -> retryAfter(e.getHeaders().getFirst(HttpHeaders.RETRY_AFTER));
            default -> HttpHeaders.EMPTY;
        };
    }

    private static HttpHeaders retryAfter(@Nullable String seconds) {
        HttpHeaders headers = new HttpHeaders();
        if (seconds != null) {
            headers.set(HttpHeaders.RETRY_AFTER, seconds);
        }
        return headers;
    }

    private static String missingRight(AccessDeniedException e) {
        return e instanceof AuthorizationDeniedException denied
                        && denied.getAuthorizationResult() instanceof AuthorityAuthorizationDecision decision
                ? "This needs the right %s, which the key or token does not have."
                        .formatted(decision.getAuthorities().stream()
                                .map(String::valueOf)
                                .sorted()
                                .collect(Collectors.joining(" or ")))
                : "The key or token does not have the right to do this.";
    }

    private static String missingKey(AuthenticationException e) {
        return e instanceof OAuth2AuthenticationException refused
                ? "%s Send a good one as Authorization: Bearer."
                        .formatted(refused.getError().getDescription())
                : "This needs a key or token, sent as Authorization: Bearer.";
    }

    /** Spring's own problems (404, 405, 406, 415 and the like) get a stable type as well. */
    static ProblemDetail giveType(ProblemDetail problem) {
        if (problem.getType() == null || problem.getType().equals(URI.create("about:blank"))) {
            HttpStatus known = HttpStatus.resolve(problem.getStatus());
            String name = known == null
                    ? "error"
                    : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
            problem.setType(TypedProblems.type(name));
        }
        return problem;
    }

    private static ProblemDetail unreadable(HttpMessageNotReadableException e) {
        return switch (e.getCause()) {
            case UnrecognizedPropertyException unknown ->
                badRequest("unknown-field", "There is no field '%s'.".formatted(unknown.getPropertyName()));
            case JacksonException json when !json.getPath().isEmpty() -> invalidField(json);
            case ValueInstantiationException incomplete ->
                badRequest("invalid-request", "A field that is needed is missing or null.");
            case null, default -> badRequest("malformed-json", "The body is missing or not valid JSON.");
        };
    }

    private static ProblemDetail invalidField(JacksonException e) {
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
        return with("field", path.toString(), badRequest("invalid-request", detail));
    }

    private ProblemDetail read(ServiceFailure.Problem other) {
        ProblemDetail problem = ProblemDetail.forStatus(other.status());
        try {
            json.readValue(other.body(), FIELDS).forEach((name, value) -> {
                switch (name) {
                    case "status" -> {}
                    case "type" -> problem.setType(URI.create(String.valueOf(value)));
                    case "title" -> problem.setTitle(String.valueOf(value));
                    case "detail" -> problem.setDetail(String.valueOf(value));
                    case "instance" -> problem.setInstance(URI.create(String.valueOf(value)));
                    default -> problem.setProperty(name, value);
                }
            });
        } catch (JacksonException | IllegalArgumentException e) {
            log.warn("{} sent a problem that is none", other.service(), e);
            problem.setDetail(other.getMessage());
        }
        return giveType(problem);
    }

    private static ProblemDetail badRequest(String name, @Nullable String detail) {
        return TypedProblems.of(HttpStatus.BAD_REQUEST, name, detail);
    }

    private static ProblemDetail with(String name, String value, ProblemDetail problem) {
        problem.setProperty(name, value);
        return problem;
    }
}

package io.glossa.gateway.openai;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** An error in the form that OpenAI's clients read. */
record OpenAiError(Body error) {

    /**
     * @param type {@code invalid_request_error}, {@code rate_limit_error} or {@code server_error}
     * @param param the request's field that is wrong
     * @param code the problem's name, with underscores
     */
    record Body(String message, String type, @Nullable String param, String code) {}

    private static final int FIRST_SERVER_ERROR = 500;
    private static final Map<String, String> KNOWN =
            Map.of("unknown_collection", "model_not_found", "rate_limited", "rate_limit_exceeded");
    /** Fields of a question by the names that a chat completion has for them. */
    private static final Map<String, String> FIELDS = Map.of("collection", "model", "question", "messages");

    private static String type(int status) {
        if (status == HttpStatus.TOO_MANY_REQUESTS.value()) {
            return "rate_limit_error";
        }
        return status < FIRST_SERVER_ERROR ? "invalid_request_error" : "server_error";
    }

    static OpenAiError of(ProblemDetail problem) {
        String path = String.valueOf(problem.getType());
        String name = path.substring(path.lastIndexOf('/') + 1)
                .toLowerCase(Locale.ROOT)
                .replace('-', '_');
        Object field = Objects.requireNonNullElse(problem.getProperties(), Map.<String, Object>of())
                .get("field");
        String code = KNOWN.getOrDefault(name, name);
        return new OpenAiError(new Body(
                Objects.requireNonNullElse(problem.getDetail(), String.valueOf(problem.getTitle())),
                type(problem.getStatus()),
                field == null
                        ? (code.equals("model_not_found") ? "model" : null)
                        : FIELDS.getOrDefault(field.toString(), field.toString()),
                code));
    }
}

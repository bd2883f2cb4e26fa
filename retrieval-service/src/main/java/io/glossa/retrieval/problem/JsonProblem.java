package io.glossa.retrieval.problem;

import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** What is wrong with a JSON text, said for its writer: no class names, the place where it is known. */
public record JsonProblem(ProblemType type, String detail) {

    public static JsonProblem of(JacksonException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
                ProblemType type = cause.getMessage().startsWith("Not a BCP 47 language tag")
                        ? ProblemType.INVALID_LANGUAGE_TAG
                        : ProblemType.INVALID_REQUEST;
                return new JsonProblem(type, cause.getMessage());
            }
        }
        String message = Objects.requireNonNullElse(e.getOriginalMessage(), "The JSON cannot be read");
        int place = message.indexOf("tools.jackson");
        String plain = place < 0 && !message.contains("`") ? message : "The JSON has not the expected shape";
        TokenStreamLocation location = e.getLocation();
        return new JsonProblem(
                ProblemType.MALFORMED_JSON,
                location == null || location.getLineNr() < 1
                        ? plain
                        : "%s (line %d, column %d)".formatted(plain, location.getLineNr(), location.getColumnNr()));
    }
}

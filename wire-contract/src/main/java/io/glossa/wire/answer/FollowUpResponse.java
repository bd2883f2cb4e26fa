package io.glossa.wire.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.glossa.wire.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up question that stands alone.
 *
 * @param question in the language that it was asked in; null where it could not be had
 * @param warnings why it could not
 * @param usage of the language model; absent where none was asked
 */
public record FollowUpResponse(
        @Nullable String question,
        List<Warning> warnings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Usage usage) {

    public FollowUpResponse(@Nullable String question, List<Warning> warnings) {
        this(question, warnings, null);
    }

    public FollowUpResponse withUsage(@Nullable Usage used) {
        return new FollowUpResponse(question, warnings, used);
    }

    public FollowUpResponse {
        warnings = List.copyOf(warnings);
    }
}

package io.glossa.wire.answer;

import io.glossa.wire.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up question that stands alone.
 *
 * @param question in the language that it was asked in; null where it could not be had
 * @param warnings why it could not
 */
public record FollowUpResponse(@Nullable String question, List<Warning> warnings) {

    public FollowUpResponse {
        warnings = List.copyOf(warnings);
    }
}

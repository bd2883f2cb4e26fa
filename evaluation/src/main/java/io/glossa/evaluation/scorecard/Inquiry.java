package io.glossa.evaluation.scorecard;

import io.glossa.evaluation.results.Result;
import io.glossa.evaluation.results.Suite;
import io.glossa.wire.ask.Mode;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One question in one language that is still to be asked, or was asked by an earlier run.
 *
 * @param mode null for the run's first
 */
record Inquiry(
        Suite suite, String id, String language, @Nullable Mode mode, Supplier<Result> answer) {

    Inquiry(Suite suite, String id, String language, Supplier<Result> answer) {
        this(suite, id, language, null, answer);
    }

    String key() {
        return Result.key(suite, id, language, mode);
    }
}

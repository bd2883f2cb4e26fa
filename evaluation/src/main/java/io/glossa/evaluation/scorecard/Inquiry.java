package io.glossa.evaluation.scorecard;

import io.glossa.evaluation.results.Result;
import io.glossa.evaluation.results.Suite;
import java.util.function.Supplier;

/** One question in one language that is still to be asked, or was asked by an earlier run. */
record Inquiry(Suite suite, String id, String language, Supplier<Result> answer) {

    String key() {
        return Result.key(suite, id, language);
    }
}

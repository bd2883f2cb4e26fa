package io.glossa.evaluation.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.glossa.wire.ask.Mode;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What one question in one language got: a line of the raw results.
 *
 * @param id equal for the same question in several languages
 * @param language the question's
 * @param milliseconds that its user would have waited; null if that was not timed
 * @param mode how an answer was to be reached, where that is compared with the run's first mode; null for that one
 * @param used how it was reached; null for what is not an answer
 */
public record Result(
        Suite suite,
        String id,
        String language,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double milliseconds,
        List<Scores> scores,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Failure> failures,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Mode mode,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Mode used) {

    public Result {
        scores = List.copyOf(scores);
        failures = failures == null ? List.of() : List.copyOf(failures);
    }

    public Result(
            Suite suite,
            String id,
            String language,
            @Nullable Double milliseconds,
            List<Scores> scores,
            List<Failure> failures) {
        this(suite, id, language, milliseconds, scores, failures, null, null);
    }

    /**
     * Measures by the language of the evidence.
     *
     * @param source null for measures of the question as a whole
     */
    public record Scores(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String source,

            SortedMap<Measure, Double> measures) {}

    /** As if its mode were the run's first. */
    public Result ofFirstMode() {
        return new Result(suite, id, language, milliseconds, scores, failures, null, used);
    }

    /** Names the question in its language in its suite. */
    public String key() {
        return key(suite, id, language, mode);
    }

    /** @param mode null for the run's first */
    public static String key(Suite suite, String id, String language, @Nullable Mode mode) {
        return suite.value() + " " + language + " " + id + (mode == null ? "" : " " + mode.value());
    }
}

package io.glossa.evaluation.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What one question in one language got: a line of the raw results.
 *
 * @param id equal for the same question in several languages
 * @param language the question's
 * @param milliseconds that its user would have waited; null if that was not timed
 */
public record Result(
        Suite suite,
        String id,
        String language,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double milliseconds,
        List<Scores> scores,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Failure> failures) {

    public Result {
        scores = List.copyOf(scores);
        failures = failures == null ? List.of() : List.copyOf(failures);
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

    /** Names the question in its language in its suite. */
    public String key() {
        return key(suite, id, language);
    }

    public static String key(Suite suite, String id, String language) {
        return suite.value() + " " + language + " " + id;
    }
}

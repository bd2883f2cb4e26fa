package io.glossa.evaluation.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.glossa.evaluation.report.Observation.Pair;
import io.glossa.evaluation.results.Measure;
import io.glossa.evaluation.results.Result;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By how much a measure is above another's, over the same questions in the same languages.
 *
 * @param overall mean of the language pairs, each of the same weight
 * @param same mean of the pairs of one language; null where there is none
 * @param cross mean of the pairs of two
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(
        Measure measure,
        Interval overall,
        @Nullable Interval same,
        @Nullable Interval cross) {

    /** Of each measure that both have. */
    static List<Difference> of(List<Result> one, List<Result> other, long seed) {
        return Arrays.stream(Measure.values())
                .map(measure -> new Measured(
                        measure, Observation.differences(Observation.of(measure, one), Observation.of(measure, other))))
                .filter(measured -> !measured.differences.isEmpty())
                .map(measured -> measured.difference(seed))
                .toList();
    }

    private record Measured(Measure measure, List<Observation> differences) {

        Difference difference(long seed) {
            Resampling resampling = new Resampling(differences, seed);
            return new Difference(
                    measure,
                    resampling.mean(pair -> true),
                    resampling.has(Pair::isSame) ? resampling.mean(Pair::isSame) : null,
                    resampling.has(Pair::isCross) ? resampling.mean(Pair::isCross) : null);
        }
    }
}

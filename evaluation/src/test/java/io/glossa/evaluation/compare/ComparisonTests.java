package io.glossa.evaluation.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.evaluation.compare.Change.Verdict;
import io.glossa.evaluation.report.Scoring;
import io.glossa.evaluation.results.Measure;
import io.glossa.evaluation.results.Result;
import io.glossa.evaluation.results.Result.Scores;
import io.glossa.evaluation.results.RunSettings;
import io.glossa.evaluation.results.Suite;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    private static final double THRESHOLD = 0.02;

    private final List<Result> before = results(40, question -> question % 4 != 0);

    @Test
    void nothingIsOtherInTheSameResults() {
        Comparison comparison = Comparison.paired(before, before, THRESHOLD);
        assertThat(comparison.changes()).isNotEmpty().allMatch(change -> change.verdict() == Verdict.SAME);
        assertThat(comparison.exitCode()).isZero();
    }

    @Test
    void aFallOfTheSameQuestionsIsARegression() {
        Comparison comparison = Comparison.paired(before, results(40, question -> question % 2 != 0), THRESHOLD);
        assertThat(verdict(comparison, "vi-en")).isEqualTo(Verdict.WORSE);
        assertThat(comparison.regressions()).isNotEmpty();
        assertThat(comparison.exitCode()).isEqualTo(1);
    }

    @Test
    void aRiseIsBetterAndNoRegression() {
        Comparison comparison = Comparison.paired(before, results(40, question -> true), THRESHOLD);
        assertThat(verdict(comparison, "overall")).isEqualTo(Verdict.BETTER);
        assertThat(comparison.exitCode()).isZero();
    }

    @Test
    void ofAFewQuestionsNothingIsCertain() {
        Comparison comparison =
                Comparison.paired(results(5, question -> true), results(5, question -> false), THRESHOLD);
        assertThat(verdict(comparison, "vi-en")).isEqualTo(Verdict.SAME);
    }

    @Test
    void withoutRawResultsOnlyIntervalsApartAreOther() {
        Scoring scoring = new Scoring(
                new RunSettings(RunSettings.SCHEMA, "d", "f", List.of(), List.of(), null, 1, List.of(), null, null));
        var one = scoring.of(before, List.of(), List.of());
        var half = scoring.of(results(40, question -> question % 2 != 0), List.of(), List.of());
        var none = scoring.of(results(40, question -> false), List.of(), List.of());
        assertThat(verdict(Comparison.ofIntervals(one, half, THRESHOLD), "vi-en"))
                .isEqualTo(Verdict.SAME);
        assertThat(verdict(Comparison.ofIntervals(one, none, THRESHOLD), "vi-en"))
                .isEqualTo(Verdict.WORSE);
    }

    private static Verdict verdict(Comparison comparison, String where) {
        return comparison.changes().stream()
                .filter(change -> change.where().equals(where))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static List<Result> results(int size, IntPredicate found) {
        return IntStream.range(0, size)
                .mapToObj(question -> new Result(
                        Suite.RETRIEVAL,
                        "q" + question,
                        "vi",
                        null,
                        List.of(new Scores(
                                "en", new TreeMap<>(Map.of(Measure.RECALL_AT_10, found.test(question) ? 1.0 : 0.0)))),
                        List.of()))
                .toList();
    }
}

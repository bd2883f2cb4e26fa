package io.glossa.evaluation.report;

import io.glossa.evaluation.report.Observation.Pair;
import io.glossa.evaluation.report.Scorecard.Cell;
import io.glossa.evaluation.report.Scorecard.LanguageLatency;
import io.glossa.evaluation.report.Scorecard.LanguageScore;
import io.glossa.evaluation.report.Scorecard.LanguageTokens;
import io.glossa.evaluation.report.Scorecard.MeasureScores;
import io.glossa.evaluation.report.Scorecard.SuiteScores;
import io.glossa.evaluation.results.Failure;
import io.glossa.evaluation.results.Measure;
import io.glossa.evaluation.results.Measure.Better;
import io.glossa.evaluation.results.Result;
import io.glossa.evaluation.results.ResultLog;
import io.glossa.evaluation.results.RunSettings;
import io.glossa.evaluation.results.Suite;
import io.glossa.evaluation.run.Latency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a scorecard of raw results. */
public final class Scoring {

    private final RunSettings settings;

    public Scoring(RunSettings settings) {
        this.settings = settings;
    }

    /** @param warnings of the run, before those that the results give reason for */
    public Scorecard of(List<Result> results, List<LanguageTokens> tokens, List<String> warnings) {
        List<SuiteScores> suites = new ArrayList<>();
        for (Suite suite : Suite.values()) {
            List<Result> its = results.stream()
                    .filter(result -> result.suite() == suite && result.mode() == null)
                    .toList();
            if (!its.isEmpty()) {
                suites.add(suite(suite, its));
            }
        }
        List<Failure> failures =
                results.stream().flatMap(result -> result.failures().stream()).toList();
        ModeComparison modes = ModeComparison.of(settings, results).orElse(null);
        List<String> all = new ArrayList<>(warnings);
        if (modes != null) {
            all.addAll(modes.warnings());
        }
        all.addAll(Imbalance.warnings(suites));
        return new Scorecard(
                Scorecard.SCHEMA,
                Instant.now(),
                settings,
                ResultLog.FILE,
                suites,
                tokens,
                new FailureSelection(suites).of(failures),
                failures.size(),
                all,
                null,
                modes,
                null);
    }

    SuiteScores suite(Suite suite, List<Result> results) {
        List<MeasureScores> measures = Arrays.stream(Measure.values())
                .filter(measure -> measure.suite() == suite)
                .map(measure -> measure(measure, Observation.of(measure, results)))
                .filter(Objects::nonNull)
                .toList();
        List<Result> timed =
                results.stream().filter(result -> result.milliseconds() != null).toList();
        Map<String, List<Double>> byLanguage = timed.stream()
                .collect(Collectors.groupingBy(
                        Result::language, TreeMap::new, Collectors.mapping(Result::milliseconds, Collectors.toList())));
        return new SuiteScores(
                suite,
                suite.title(),
                results.size(),
                timed.isEmpty()
                        ? null
                        : Latency.of(timed.stream().map(Result::milliseconds).toList()),
                byLanguage.entrySet().stream()
                        .map(language -> new LanguageLatency(
                                language.getKey(), language.getValue().size(), Latency.of(language.getValue())))
                        .toList(),
                measures);
    }

    private @Nullable MeasureScores measure(Measure measure, List<Observation> observations) {
        if (observations.isEmpty()) {
            return null;
        }
        Resampling resampling = new Resampling(observations, settings.seed());
        boolean both = resampling.has(Pair::isSame) && resampling.has(Pair::isCross);
        return new MeasureScores(
                measure,
                measure.title(),
                measure.description(),
                measure.better(),
                measure.share(),
                resampling.mean(pair -> true),
                resampling.has(Pair::isSame) ? resampling.mean(Pair::isSame) : null,
                resampling.has(Pair::isCross) ? resampling.mean(Pair::isCross) : null,
                both ? resampling.difference(Pair::isSame, Pair::isCross) : null,
                languages(measure, resampling, Pair::question),
                languages(measure, resampling, Pair::source),
                resampling.pairs().stream()
                        .map(pair -> new Cell(pair.question(), pair.source(), resampling.of(pair)))
                        .sorted(worstFirst(measure, Cell::value))
                        .toList());
    }

    private static List<LanguageScore> languages(
            Measure measure, Resampling resampling, Function<Pair, @Nullable String> side) {
        return resampling.pairs().stream()
                .map(side)
                .filter(Objects::nonNull)
                .distinct()
                .map(language ->
                        new LanguageScore(language, resampling.mean(pair -> language.equals(side.apply(pair)))))
                .sorted(worstFirst(measure, LanguageScore::value))
                .toList();
    }

    private static <T> Comparator<T> worstFirst(Measure measure, Function<T, Interval> value) {
        Comparator<T> ascending =
                Comparator.comparingDouble(of -> value.apply(of).mean());
        return measure.better() == Better.HIGHER ? ascending : ascending.reversed();
    }
}

package io.glossa.evaluation.compare;

import io.glossa.evaluation.compare.Change.Verdict;
import io.glossa.evaluation.report.Interval;
import io.glossa.evaluation.report.Observation;
import io.glossa.evaluation.report.Observation.Pair;
import io.glossa.evaluation.report.Resampling;
import io.glossa.evaluation.report.Scorecard;
import io.glossa.evaluation.report.Scorecard.Cell;
import io.glossa.evaluation.report.Scorecard.MeasureScores;
import io.glossa.evaluation.results.Measure;
import io.glossa.evaluation.results.Result;
import io.glossa.evaluation.run.Measurement.Report;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;

/**
 * All that changed from one scorecard to another.
 *
 * @param paired whether the same questions were held against each other, rather than two intervals
 * @param regressions the changes that are worse by more than the threshold
 */
record Comparison(boolean paired, double threshold, List<Change> changes, List<Change> regressions) implements Report {

    /** Any seed: it only has to be the same each time. */
    private static final long SEED = 1;

    private static Comparison of(boolean paired, double threshold, List<Change> changes) {
        return new Comparison(
                paired,
                threshold,
                List.copyOf(changes),
                changes.stream()
                        .filter(change -> change.isRegression(threshold))
                        .toList());
    }

    /** Over the questions that both have, by a bootstrap of their differences. */
    static Comparison paired(List<Result> before, List<Result> after, double threshold) {
        List<Change> changes = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            List<Observation> old = Observation.of(measure, before);
            List<Observation> fresh = Observation.of(measure, after);
            List<Observation> differences = Observation.differences(fresh, old);
            if (!differences.isEmpty()) {
                add(
                        changes,
                        measure,
                        new Resampling(of(differences, old), SEED),
                        new Resampling(of(differences, fresh), SEED),
                        new Resampling(differences, SEED));
            }
        }
        return of(true, threshold, changes);
    }

    /** Those of the questions that both have. */
    private static List<Observation> of(List<Observation> both, List<Observation> all) {
        Set<String> keys = both.stream().map(Observation::key).collect(Collectors.toSet());
        return all.stream()
                .filter(observation -> keys.contains(observation.key()))
                .toList();
    }

    private static void add(
            List<Change> changes, Measure measure, Resampling before, Resampling after, Resampling differences) {
        Map<String, Predicate<Pair>> parts = new LinkedHashMap<>();
        parts.put("overall", pair -> true);
        parts.put("same", Pair::isSame);
        parts.put("cross", Pair::isCross);
        differences.pairs().forEach(pair -> parts.put(pair.toString(), pair::equals));
        parts.forEach((where, which) -> {
            if (differences.has(which)) {
                changes.add(Change.of(
                        measure,
                        where,
                        before.mean(which).mean(),
                        after.mean(which).mean(),
                        differences.mean(which)));
            }
        });
    }

    /** Where only the reports are there: significant is what has intervals apart. */
    static Comparison ofIntervals(Scorecard before, Scorecard after, double threshold) {
        Map<Measure, MeasureScores> known = new HashMap<>();
        before.suites().forEach(suite -> suite.measures().forEach(scores -> known.put(scores.measure(), scores)));
        List<Change> changes = new ArrayList<>();
        after.suites().stream().flatMap(suite -> suite.measures().stream()).forEach(scores -> {
            MeasureScores old = known.get(scores.measure());
            if (old == null) {
                return;
            }
            add(changes, scores.measure(), "overall", old.overall(), scores.overall());
            add(changes, scores.measure(), "same", old.same(), scores.same());
            add(changes, scores.measure(), "cross", old.cross(), scores.cross());
            for (Cell cell : scores.cells()) {
                old.cells().stream()
                        .filter(other -> other.question().equals(cell.question())
                                && Objects.equals(other.source(), cell.source()))
                        .findFirst()
                        .ifPresent(other -> add(
                                changes,
                                scores.measure(),
                                new Pair(cell.question(), cell.source()).toString(),
                                other.value(),
                                cell.value()));
            }
        });
        return of(false, threshold, changes);
    }

    private static void add(
            List<Change> changes, Measure measure, String where, @Nullable Interval before, @Nullable Interval after) {
        if (before != null && after != null) {
            Interval difference = new Interval(
                    after.mean() - before.mean(),
                    after.low() - before.high(),
                    after.high() - before.low(),
                    Math.min(before.observations(), after.observations()));
            changes.add(Change.of(measure, where, before.mean(), after.mean(), difference));
        }
    }

    @Override
    public int exitCode() {
        return regressions.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    @Override
    public void print(PrintWriter out) {
        out.println(paired ? "The same questions before and after:" : "Intervals before and after:");
        out.printf("%-36s %-9s %8s %8s %9s %-18s %9s%n", "", "", "before", "after", "change", "[95%]", "questions");
        for (Change change : changes) {
            boolean whole = change.where().equals("overall") || change.where().equals("cross");
            if (whole || change.verdict() != Verdict.SAME) {
                print(out, change);
            }
        }
        Map<Verdict, Integer> counts = new HashMap<>();
        changes.forEach(change -> counts.merge(change.verdict(), 1, Integer::sum));
        out.printf(
                "%n%d means compared: %d better, %d worse, %d without significant change. By chance alone about %d"
                        + " would seem to have changed.%n",
                changes.size(),
                counts.getOrDefault(Verdict.BETTER, 0),
                counts.getOrDefault(Verdict.WORSE, 0),
                counts.getOrDefault(Verdict.SAME, 0),
                Math.round(changes.size() * 0.05));
        if (regressions.isEmpty()) {
            out.printf("Nothing is significantly worse by more than %.3f.%n", threshold);
        } else {
            out.printf("%d are worse by more than %.3f:%n", regressions.size(), threshold);
            regressions.forEach(change -> print(out, change));
        }
    }

    private static void print(PrintWriter out, Change change) {
        out.printf(
                "%-36s %-9s %8.3f %8.3f %+9.3f %-18s %9d  %s%n",
                change.measure().title(),
                change.where(),
                change.before(),
                change.after(),
                change.difference().mean(),
                "[%+.3f, %+.3f]"
                        .formatted(
                                change.difference().low(), change.difference().high()),
                change.difference().observations(),
                change.verdict() == Verdict.SAME ? "" : change.verdict().name().toLowerCase(Locale.ROOT));
    }
}

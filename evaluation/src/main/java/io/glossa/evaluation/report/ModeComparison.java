package io.glossa.evaluation.report;

import io.glossa.evaluation.report.Scorecard.SuiteScores;
import io.glossa.evaluation.results.Result;
import io.glossa.evaluation.results.RunSettings;
import io.glossa.evaluation.results.Suite;
import io.glossa.wire.ask.Mode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Direct and translated ways to reach an answer, on the same questions.
 *
 * @param modes the run's first one first
 */
public record ModeComparison(List<ModeScores> modes) {

    public ModeComparison {
        modes = List.copyOf(modes);
    }

    /**
     * One of them.
     *
     * @param used how many questions were answered in which mode: what needs no translation is answered directly
     * @param scores as those of the answers suite
     * @param differences by how much this one is above the first; empty for the first itself
     */
    public record ModeScores(
            Mode mode, SortedMap<String, Integer> used, SuiteScores scores, List<Difference> differences) {

        public ModeScores {
            differences = List.copyOf(differences);
        }
    }

    /** Empty where there was one mode, or none was asked for. */
    static Optional<ModeComparison> of(RunSettings settings, List<Result> results) {
        if (settings.mode() == null || !settings.mode().contains(",")) {
            return Optional.empty();
        }
        List<Result> answers = results.stream()
                .filter(result -> result.suite() == Suite.ANSWERS)
                .toList();
        List<Result> first =
                answers.stream().filter(result -> result.mode() == null).toList();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<ModeScores> modes = new ArrayList<>();
        for (Mode mode : Arrays.stream(settings.mode().split(",")).map(Mode::of).toList()) {
            boolean isFirst = modes.isEmpty();
            List<Result> its = isFirst
                    ? first
                    : answers.stream()
                            .filter(result -> result.mode() == mode)
                            .map(Result::ofFirstMode)
                            .toList();
            modes.add(new ModeScores(
                    mode,
                    its.stream()
                            .filter(result -> result.used() != null)
                            .collect(Collectors.toMap(
                                    result -> Objects.requireNonNull(result.used())
                                            .value(),
                                    result -> 1,
                                    Integer::sum,
                                    TreeMap::new)),
                    new Scoring(settings).suite(Suite.ANSWERS, its),
                    isFirst ? List.of() : Difference.of(its, first, settings.seed())));
        }
        return Optional.of(new ModeComparison(modes));
    }

    /** What was answered in another mode than it was asked in. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (ModeScores each : modes) {
            int other = each.scores.questions() - each.used.getOrDefault(each.mode.value(), 0);
            if (each.mode != Mode.AUTO && other > 0) {
                warnings.add(
                        "%d of %d questions were answered in another mode than %s: what is in the same language needs no translation, and without a translator there is none."
                                .formatted(other, each.scores.questions(), each.mode.value()));
            }
        }
        return warnings;
    }
}

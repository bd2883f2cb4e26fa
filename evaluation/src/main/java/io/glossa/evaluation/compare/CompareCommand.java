package io.glossa.evaluation.compare;

import io.glossa.evaluation.report.ReportFiles;
import io.glossa.evaluation.report.Scorecard;
import io.glossa.evaluation.results.Result;
import io.glossa.evaluation.results.ResultLog;
import io.glossa.evaluation.run.Measurement;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two reports; fails where the second one is worse. */
@Command(
        name = "compare",
        description = "Say what is better or worse in one report than in another; the exit code is 1 where something is"
                + " significantly worse by more than the threshold.",
        mixinStandardHelpOptions = true)
public final class CompareCommand extends Measurement {

    @Parameters(index = "0", paramLabel = "BEFORE", description = "A report.json.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "Another, of the same data.")
    private Path after = Path.of("");

    @Option(
            names = "--threshold",
            defaultValue = "0.02",
            description = "How much worse a measure between 0 and 1 may be; default: ${DEFAULT-VALUE}.")
    private double threshold;

    @Override
    protected Report measure(PrintWriter err) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw badOption("--threshold must be between 0 and 1: " + threshold);
        }
        Scorecard one = ReportFiles.read(before);
        Scorecard other = ReportFiles.read(after);
        boolean sameData = one.settings().fingerprint().equals(other.settings().fingerprint());
        if (!sameData) {
            err.println("The reports are of different data: intervals are compared, not questions.");
        }
        Optional<List<Result>> raw = sameData ? results(before, one) : Optional.empty();
        Optional<List<Result>> otherRaw = sameData ? results(after, other) : Optional.empty();
        return raw.isPresent() && otherRaw.isPresent()
                ? Comparison.paired(raw.get(), otherRaw.get(), threshold)
                : Comparison.ofIntervals(one, other, threshold);
    }

    private static Optional<List<Result>> results(Path report, Scorecard scorecard) {
        Path file = report.resolveSibling(scorecard.results());
        return Files.exists(file) ? Optional.of(ResultLog.read(file)) : Optional.empty();
    }
}

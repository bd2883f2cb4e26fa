package io.glossa.evaluation.scorecard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.glossa.evaluation.report.Interval;
import io.glossa.evaluation.report.ReportFiles;
import io.glossa.evaluation.report.Scorecard;
import io.glossa.evaluation.report.Scorecard.Cell;
import io.glossa.evaluation.report.Scorecard.MeasureScores;
import io.glossa.evaluation.report.Scorecard.SuiteScores;
import io.glossa.evaluation.run.Measurement.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The report in short, for the terminal. */
record ScorecardSummary(
        @JsonUnwrapped Scorecard scorecard, @JsonIgnore Path output) implements Report {

    @Override
    public void print(PrintWriter out) {
        for (SuiteScores suite : scorecard.suites()) {
            out.printf("%n%s, %d questions%n", suite.title(), suite.questions());
            out.printf("%-36s %-22s %7s %7s  %s%n", "", "mean [95%]", "same", "cross", "worst");
            for (MeasureScores measure : suite.measures()) {
                Cell worst = measure.cells().getFirst();
                out.printf(
                        "%-36s %-22s %7s %7s  %s %s%n",
                        measure.title(),
                        "%.3f [%.3f, %.3f]"
                                .formatted(
                                        measure.overall().mean(),
                                        measure.overall().low(),
                                        measure.overall().high()),
                        number(measure.same()),
                        number(measure.cross()),
                        worst.source() == null ? worst.question() : worst.question() + "-" + worst.source(),
                        number(worst.value()));
            }
            if (suite.latencyMs() != null) {
                out.printf(
                        "latency: p50 %.0f ms, p95 %.0f ms%n",
                        suite.latencyMs().p50(), suite.latencyMs().p95());
            }
        }
        out.printf("%n%d failures. The report: %s%n", scorecard.failuresInAll(), output.resolve(ReportFiles.HTML));
    }

    private static String number(@Nullable Interval interval) {
        return interval == null ? "-" : "%.3f".formatted(interval.mean());
    }
}

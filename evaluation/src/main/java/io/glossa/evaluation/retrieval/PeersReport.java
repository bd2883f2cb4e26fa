package io.glossa.evaluation.retrieval;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.glossa.evaluation.report.Interval;
import io.glossa.evaluation.report.PeerComparison;
import io.glossa.evaluation.report.PeerComparison.Engine;
import io.glossa.evaluation.report.ReportFiles;
import io.glossa.evaluation.report.Scorecard.Cell;
import io.glossa.evaluation.report.Scorecard.MeasureScores;
import io.glossa.evaluation.results.Measure;
import io.glossa.evaluation.run.Latency;
import io.glossa.evaluation.run.Measurement.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;

/**
 * The service beside its peers, on the same sentences and questions.
 *
 * @param failed peers that gave no result, and why
 */
record PeersReport(
        @JsonUnwrapped PeerComparison comparison,
        SortedMap<String, String> failed,
        @JsonIgnore Path output) implements Report {

    PeersReport {
        failed = new TreeMap<>(failed);
    }

    @Override
    public int exitCode() {
        return failed.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    @Override
    public void print(PrintWriter out) {
        List<String> languages = comparison.settings().languages();
        out.printf(
                "%d questions over %d sentences in %d languages%n%n",
                comparison.questions(), comparison.sentences(), languages.size());
        out.printf(
                "%-24s %6s | %-20s | %-20s | %-12s | %8s %6s | %9s | %11s %11s%n",
                "",
                "mAP",
                "same R@1 R@10 nDCG",
                "cross R@1 R@10 nDCG",
                "worst R@10",
                "distance",
                "own@20",
                "p50/p95 ms",
                "sentences/s",
                "questions/s");
        comparison.engines().forEach(engine -> print(out, engine));
        failed.forEach((name, reason) -> out.printf("%s failed: %s%n", name, reason));
        for (Engine engine : comparison.engines()) {
            out.printf(
                    "%nR@10 of %s by language of the question (rows) and of the evidence (columns):%n", engine.name());
            RetrievalReport.printPairs(out, languages, (question, source) -> recall(engine, question, source));
        }
        out.printf("%nThe report: %s%n", output.resolve(ReportFiles.HTML));
    }

    private static void print(PrintWriter out, Engine engine) {
        Latency latency = engine.scores().latencyMs();
        Optional<Cell> worst =
                find(engine, Measure.RECALL_AT_10).map(scores -> scores.cells().getFirst());
        out.printf(
                "%-24s %6s | %6s %6s %6s | %6s %6s %6s | %-5s %6s | %8s %6s | %9s | %11.1f %11.1f%n",
                (engine.name() + " " + engine.version()).strip(),
                mean(engine, Measure.AVERAGE_PRECISION, MeasureScores::overall),
                mean(engine, Measure.RECALL_AT_1, MeasureScores::same),
                mean(engine, Measure.RECALL_AT_10, MeasureScores::same),
                mean(engine, Measure.NDCG_AT_10, MeasureScores::same),
                mean(engine, Measure.RECALL_AT_1, MeasureScores::cross),
                mean(engine, Measure.RECALL_AT_10, MeasureScores::cross),
                mean(engine, Measure.NDCG_AT_10, MeasureScores::cross),
                worst.map(cell -> cell.question() + "-" + cell.source()).orElse("-"),
                worst.map(cell -> "%.3f".formatted(cell.value().mean())).orElse("-"),
                find(engine, Measure.RANK_DISTANCE)
                        .map(scores -> "%.0f".formatted(scores.overall().mean()))
                        .orElse("-"),
                mean(engine, Measure.OWN_LANGUAGE_SHARE, MeasureScores::overall),
                latency == null ? "-" : "%.0f/%.0f".formatted(latency.p50(), latency.p95()),
                engine.throughput().sentences(),
                engine.throughput().questions());
    }

    private static String mean(Engine engine, Measure measure, Function<MeasureScores, @Nullable Interval> part) {
        return find(engine, measure)
                .map(part)
                .map(interval -> "%.3f".formatted(interval.mean()))
                .orElse("-");
    }

    private static @Nullable Double recall(Engine engine, String question, String source) {
        return find(engine, Measure.RECALL_AT_10).stream()
                .flatMap(scores -> scores.cells().stream())
                .filter(cell -> cell.question().equals(question) && source.equals(cell.source()))
                .map(cell -> cell.value().mean())
                .findFirst()
                .orElse(null);
    }

    private static Optional<MeasureScores> find(Engine engine, Measure measure) {
        return engine.scores().measures().stream()
                .filter(scores -> scores.measure() == measure)
                .findFirst();
    }
}

package io.glossa.evaluation.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.evaluation.Evaluate;
import io.glossa.evaluation.report.ReportFiles;
import io.glossa.evaluation.report.Scoring;
import io.glossa.evaluation.results.Measure;
import io.glossa.evaluation.results.Result;
import io.glossa.evaluation.results.Result.Scores;
import io.glossa.evaluation.results.ResultLog;
import io.glossa.evaluation.results.RunSettings;
import io.glossa.evaluation.results.Suite;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as a build server calls it, over the files that two runs left. */
class CompareCommandTests {

    private static final int QUESTIONS = 40;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void endsWithOneOnARegressionPastTheThresholdAndNamesTheCell() {
        Path before = report("before", 30);
        Path after = report("after", 20);
        assertThat(run(before, after)).isEqualTo(1);
        assertThat(out.toString()).contains("vi-en").contains("worse");
        assertThat(run(before, after, "--threshold", "0.3")).isZero();
        assertThat(run(after, before)).isZero();
        assertThat(run(before, before)).isZero();
    }

    @Test
    void endsWithTwoOnWhatIsNoReport() throws IOException {
        Path before = report("before", 30);
        Path other = Files.writeString(folder.resolve("other.json"), "{\"schema\": \"glossa-scorecard/0\"}");
        assertThat(run(before, other)).isEqualTo(2);
        assertThat(err.toString()).contains(other.toString());
        assertThat(run(before, before, "--threshold", "2")).isEqualTo(2);
    }

    /** @param found how many of the questions have their evidence among the first ten */
    private Path report(String name, int found) {
        RunSettings settings = new RunSettings(
                RunSettings.SCHEMA, "d", "f", List.of("vi"), List.of(Suite.RETRIEVAL), null, 1, List.of(), null, null);
        Path home = folder.resolve(name);
        try (ResultLog log = ResultLog.open(home, settings)) {
            for (int question = 0; question < QUESTIONS; question++) {
                log.add(new Result(
                        Suite.RETRIEVAL,
                        "q" + question,
                        "vi",
                        null,
                        List.of(new Scores(
                                "en", new TreeMap<>(Map.of(Measure.RECALL_AT_10, question < found ? 1.0 : 0.0)))),
                        List.of()));
            }
            new ReportFiles(home).write(new Scoring(settings).of(log.results(), List.of(), List.of()));
        }
        return home.resolve(ReportFiles.JSON);
    }

    private int run(Path before, Path after, String... more) {
        CommandLine line = new CommandLine(new Evaluate())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        List<String> arguments = new ArrayList<>(List.of("compare", before.toString(), after.toString()));
        arguments.addAll(List.of(more));
        return line.execute(arguments.toArray(String[]::new));
    }
}

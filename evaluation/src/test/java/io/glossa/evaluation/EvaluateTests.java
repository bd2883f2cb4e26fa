package io.glossa.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class EvaluateTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"retrieval", "answers", "abstention"})
    void badDataIsNamedBeforeAnythingRuns(String measurement, @TempDir Path folder) {
        int exit = run(measurement, "--data", folder.toString(), "--languages", "vi", "--url", "http://127.0.0.1:1");
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains(folder.resolve("vi.json").toString());
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theDataMustBeNamed() {
        assertThat(run("retrieval")).isEqualTo(2);
        assertThat(err.toString()).contains("--data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"retrieval", "answers", "abstention", "latency", "translation"})
    void aSampleHasAtLeastOneQuestion(String measurement, @TempDir Path folder) {
        assertThat(run(measurement, "--data", folder.toString(), "--sample", "0"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--sample must be at least 1");
    }

    @Test
    void aQuestionFileWithoutQuestionsIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("questions.ndjson"), "{\"id\": \"1\"}\n");
        assertThat(run("latency", "--data", file.toString(), "--collection", "c", "--url", "http://127.0.0.1:1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains(file.toString()).contains("question");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void everyQuestionIsAskedAtLeastOnce(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("questions.ndjson"), "{\"question\": \"Why?\"}\n");
        assertThat(run("latency", "--data", file.toString(), "--collection", "c", "--rounds", "0"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--rounds must be at least 1");
    }

    @Test
    void aPairThatIsNoneIsNamed(@TempDir Path folder) {
        assertThat(run("translation", "--data", folder.toString(), "--pairs", "english"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--pairs: 'english' is no pair");
    }

    private int run(String... arguments) {
        return new CommandLine(new Evaluate())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}

package io.glossa.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTests {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Glossa.run(
                new Surroundings(
                        Map.of("GLOSSA_HOME", folder.toString()),
                        folder,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false),
                arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fly",
                "up --nonsense",
                "ask --collection c",
                "ask question",
                "ask question --collection c --mode sideways",
                "ask question --collection c --answer-language 12345678901",
                "ingest --collection c",
                "reembed",
                "logs nobody",
                "keys",
                "keys create",
                "keys create name --rights OWN",
                "keys revoke",
                "fetch",
                "fetch everything",
                "up --encoder heavy",
                "fuzz nobody",
                "fuzz --minutes 0",
                "faults --only earthquake",
                "faults --documents -1",
                "faults --documents 20000000",
                "faults --documents 10 --minutes 0",
                "tune --labels l",
                "tune --collection c",
                "tune --collection c --labels l --reset",
                "tune --collection c --labels l --offsets bytes"
            })
    void answersBadUsageWithOneLineAndExitCode2(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(out.size()).isZero();
    }

    @Test
    void aSuiteMayBeCalledAsAMeasurementIs() {
        assertThat(run("evaluate", "--data", folder.toString(), "--suite", "retrieval"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(folder.toString());
    }

    @Test
    void listsItsCommands() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "demo",
                        "up",
                        "down",
                        "status",
                        "logs",
                        "ingest",
                        "ask",
                        "keys",
                        "faults",
                        "fetch",
                        "test",
                        "fuzz",
                        "evaluate",
                        "tune");
    }

    @Test
    void saysThatNothingRuns() {
        assertThat(run("status")).isEqualTo(1);
        assertThat(run("down")).isZero();
        assertThat(run("ask", "question", "--collection", "c")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("./glossa up starts it");
    }

    @Test
    void saysWhatIsNotBuilt() {
        assertThat(run("up", "--no-language-model")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("retrieval-service")
                .contains("not built");
    }

    @Test
    void namesTheTermsOfTheQualityEncoderBeforeAnythingOfItIsFetched() {
        assertThat(run("fetch", "quality-encoder")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("Gemma Terms of Use", "https://ai.google.dev/gemma/terms", "--accept-gemma-terms");
        assertThat(folder.resolve("encoder")).doesNotExist();
    }

    @Test
    void printsTheLogOfOneService() throws Exception {
        Path log = folder.resolve("stack/logs/gateway.log");
        Files.createDirectories(log.getParent());
        Files.writeString(log, "started\n");

        assertThat(run("logs", "gateway")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("started\n");
    }
}

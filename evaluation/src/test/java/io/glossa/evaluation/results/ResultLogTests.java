package io.glossa.evaluation.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.glossa.evaluation.dataset.DataException;
import io.glossa.evaluation.results.Result.Scores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultLogTests {

    private static final RunSettings SETTINGS = settings(1);

    @TempDir
    private Path folder;

    @Test
    void whatWasAddedIsThereInTheNextRun() {
        add(result("a"), result("b"));
        try (ResultLog log = ResultLog.open(folder, SETTINGS)) {
            assertThat(log.results()).containsExactly(result("a"), result("b"));
            assertThat(log.holds(result("b").key())).isTrue();
            assertThat(log.holds(result("c").key())).isFalse();
        }
    }

    @Test
    void aLineThatWasBeingWrittenWhenTheRunWasKilledIsForgotten() throws IOException {
        add(result("a"));
        Files.writeString(folder.resolve(ResultLog.FILE), "{\"suite\":\"retr", StandardOpenOption.APPEND);
        add(result("b"));
        assertThat(ResultLog.read(folder.resolve(ResultLog.FILE))).containsExactly(result("a"), result("b"));
    }

    @Test
    void resultsOfOtherSettingsAreNotMixedIn() {
        add(result("a"));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> ResultLog.open(folder, settings(2)))
                .withMessageContaining("holds results of another run");
    }

    @Test
    void aDamagedLineIsNamed() throws IOException {
        add(result("a"));
        Files.writeString(folder.resolve(ResultLog.FILE), "nonsense\n", StandardOpenOption.APPEND);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> ResultLog.open(folder, SETTINGS))
                .withMessageContaining("line 3: is not a result");
    }

    private void add(Result... results) {
        try (ResultLog log = ResultLog.open(folder, SETTINGS)) {
            List.of(results).forEach(log::add);
        }
    }

    private static RunSettings settings(long seed) {
        return new RunSettings(
                RunSettings.SCHEMA,
                "d",
                "f",
                List.of("en"),
                List.of(Suite.RETRIEVAL),
                null,
                seed,
                List.of(),
                null,
                null);
    }

    private static Result result(String id) {
        return new Result(
                Suite.RETRIEVAL,
                id,
                "en",
                1.5,
                List.of(new Scores("vi", new TreeMap<>(Map.of(Measure.RECALL_AT_1, 1.0)))),
                List.of());
    }
}

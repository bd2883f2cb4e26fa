package io.glossa.evaluation.abstention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.glossa.evaluation.dataset.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbstentionRatesTests {

    private static final String LINE = """
            {"query_id":"1","lang":"en","subset":"relevant","answerable":true,"query":"Why?",\
            "passages":[{"docid":"9#1","title":"T","text":"Because."}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void ratesAreShares() {
        AbstentionRates.Sum sum = new AbstentionRates.Sum();
        sum.add(true, false);
        sum.add(true, true);
        sum.add(true, false);
        sum.add(true, false);
        sum.add(false, false);
        sum.add(false, true);
        assertThat(sum.rates()).isEqualTo(new AbstentionRates(2, 0.5, 4, 0.25));
    }

    @Test
    void questionsAreRead() throws IOException {
        Files.writeString(folder.resolve("en.jsonl"), LINE);
        assertThat(TopicQuestion.read(folder, List.of())).singleElement().satisfies(question -> {
            assertThat(question.queryId()).isEqualTo("1");
            assertThat(question.answerable()).isTrue();
            assertThat(question.passages().getFirst().docid()).isEqualTo("9#1");
        });
    }

    @Test
    void badLinesAreReportedWithFileAndNumber() throws IOException {
        Files.writeString(folder.resolve("en.jsonl"), LINE + "{}\n");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> TopicQuestion.read(folder, List.of("en")))
                .withMessageContaining("en.jsonl: line 2");
        Files.writeString(folder.resolve("en.jsonl"), LINE + LINE);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> TopicQuestion.read(folder, List.of("en")))
                .withMessageContaining("line 2 repeats question 1");
    }
}

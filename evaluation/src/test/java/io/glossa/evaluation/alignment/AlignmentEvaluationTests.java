package io.glossa.evaluation.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glossa.evaluation.dataset.DataException;
import io.glossa.wire.TextSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignmentEvaluationTests {

    @TempDir
    private Path folder;

    @Test
    void readsSentencesAndAnswersWithOffsetsInUtf16() throws IOException {
        write("en", "😀 One. 😀 Two three.", "[[0, 7], [7, 19]]", answer("a", "Two", 9), answer("b", "One. 😀", 2));

        SortedMap<String, GoldSpan> spans = GoldSpans.read(folder, "en");

        assertThat(spans).containsOnlyKeys("a");
        GoldSpan span = spans.get("a");
        assertThat(span).isEqualTo(new GoldSpan("😀 Two three.", new TextSpan(3, 6)));
        assertThat(span.answer().of(span.sentence())).isEqualTo("Two");
    }

    @Test
    void namesTheFileAndTheQuestionWhereAnAnswerIsOutside() throws IOException {
        write("en", "One.", "[[0, 4]]", answer("q7", "missing", 2));

        assertThatThrownBy(() -> GoldSpans.read(folder, "en"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("en.json")
                .hasMessageContaining("q7");
    }

    @Test
    void namesAFileThatIsNotJson() throws IOException {
        Files.writeString(folder.resolve("de.json"), "no json");

        assertThatThrownBy(() -> GoldSpans.read(folder, "de"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("de.json");
    }

    private static String answer(String id, String text, int start) {
        return """
                {"id": "%s", "question": "?", "answers": [{"text": "%s", "answer_start": %d}]}""".formatted(id, text, start);
    }

    private void write(String language, String context, String breaks, String... questions) throws IOException {
        Files.writeString(
                folder.resolve(language + ".json"), """
                {"data": [{"title": "x", "paragraphs": [{"context": "%s", "sentence_breaks": %s, "qas": [%s]}]}]}""".formatted(context, breaks, String.join(",", questions)));
    }
}

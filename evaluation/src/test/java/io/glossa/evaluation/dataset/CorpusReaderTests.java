package io.glossa.evaluation.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusReaderTests {

    private static final String GOOD = """
            {"data":[{"paragraphs":[{"context":"🚢 Das Boot fährt. Es kostet 5 €.","sentence_breaks":[[0,17],[18,32]],
            "qas":[{"id":"q1","question":"Was kostet es?","answers":[{"text":"5 €","answer_start":28}]}]}]}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void codePointsBecomeUtf16() throws IOException {
        Corpus corpus = read("de", GOOD);
        Corpus.Question question = corpus.questions().getFirst();
        String text = question.paragraph().text();
        assertThat(question.answer().of(text)).isEqualTo("5 €");
        assertThat(question.sentence()).isEqualTo(1);
        assertThat(question.sentenceSpan().of(text)).isEqualTo("Es kostet 5 €.");
        assertThat(question.paragraph().sentences().getFirst().of(text)).isEqualTo("🚢 Das Boot fährt.");
    }

    @Test
    void anAnswerBetweenTwoSentencesBelongsToTheOneThatItReaches() throws IOException {
        Corpus corpus = read(
                "de", GOOD.replace("\"text\":\"5 €\",\"answer_start\":28", "\"text\":\" Es\",\"answer_start\":17"));
        assertThat(corpus.questions().getFirst().sentence()).isEqualTo(1);
    }

    @Test
    void offsetsBeyondTheTextAreReportedWithTheFile() {
        assertBad(GOOD.replace("[18,32]", "[18,45]"), "de-0000 has the offsets 18 to 45, the text has 32 code points");
        assertBad(GOOD.replace("28}", "30}"), "question q1 has the offsets 30 to 33");
    }

    @Test
    void plainSquadIsCutIntoSentencesAsTheProductCuts() throws IOException {
        Corpus corpus = read("de", GOOD.replace("sentence_breaks", "breaks"));
        Corpus.Question question = corpus.questions().getFirst();
        assertThat(question.sentenceSpan().of(question.paragraph().text())).isEqualTo("Es kostet 5 €.");
    }

    @Test
    void xquadsOwnFileNamesAreUnderstood() throws IOException {
        assertThat(read("xquad.de", GOOD).languages()).containsExactly("de");
    }

    @Test
    void aWrongOffsetUnitIsNamedWithTheLine() {
        assertBad(
                GOOD.replace("\"answer_start\":28", "\"answer_start\":29"),
                "line 2: question q1 has the answer '5 €', but ' €.' stands at 29 in code points: its offsets are in"
                        + " UTF-16 code units");
        assertBad(
                GOOD.replace("5 €.", "5 €. Und die Rückfahrt kostet noch einmal 5 Euro.")
                        .replace("[18,32]", "[18,77]")
                        .replace("\"answer_start\":28", "\"answer_start\":32"),
                "its offsets are in bytes of UTF-8");
        assertBad(
                GOOD.replace("\"answer_start\":28", "\"answer_start\":20"), "line 2: question q1 has the answer '5 €'");
    }

    @Test
    void overlappingSentencesAreReported() {
        assertBad(GOOD.replace("[18,32]", "[12,32]"), "de-0000 has the sentence break [12, 32] after 17");
    }

    @Test
    void aRepeatedQuestionIsReported() {
        String question = GOOD.substring(GOOD.indexOf("{\"id\""), GOOD.indexOf("]}]}]}") + 2);
        assertBad(GOOD.replace(question, question + "," + question), "has the question id q1 twice");
    }

    @Test
    void missingPartsAreReported() {
        assertBad(GOOD.replace("\"context\"", "\"text\""), "de-0000 has no context");
        assertBad("{}", "has no data");
        assertBad("{\n\"data\": [\n", ": is not SQuAD JSON");
    }

    @Test
    void aMissingLanguageIsReported() throws IOException {
        Files.writeString(folder.resolve("de.json"), GOOD);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> new CorpusReader().read(folder, List.of("de", "vi")))
                .withMessageContaining("vi.json: does not exist");
    }

    @Test
    void aFolderWithoutLanguagesIsReported() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> new CorpusReader().read(folder, List.of()))
                .withMessageContaining("holds no <language>.json");
    }

    private Corpus read(String language, String json) throws IOException {
        Files.writeString(folder.resolve(language + ".json"), json);
        return new CorpusReader().read(folder, List.of());
    }

    private void assertBad(String json, String problem) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> read("de", json))
                .withMessageContaining("de.json: ")
                .withMessageContaining(problem);
    }
}

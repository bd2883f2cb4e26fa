package io.glossa.evaluation.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.glossa.evaluation.dataset.OwnQuestion.Gold;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.TextSpan;
import io.glossa.wire.retrieval.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnQuestionReaderTests {

    private static final Document BOAT = new Document(
            "c", "boot", 1, "Boot", LanguageTag.of("de-CH"), "🚢 Das Boot kostet 5 € am Tag.", null, Map.of());

    private static final String GOOD = """
            {"id": "1", "question": "How much is it?", "language": "en", \
            "answers": [{"document": "boot", "start": 19, "end": 22, "text": "5 €"}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void answersAreFiledByTheLanguageOfTheirDocument() throws IOException {
        OwnQuestion question = read(OffsetUnit.UTF16, GOOD).getFirst();
        assertThat(question.sources())
                .containsExactly(Map.entry("de", List.of(new Gold("boot", new TextSpan(19, 22), "5 €"))));
        assertThat(question.answerable()).isTrue();
    }

    @Test
    void codePointsBecomeUtf16() throws IOException {
        String line = GOOD.replace("19", "18").replace("22", "21");
        assertThat(read(OffsetUnit.CODE_POINT, line).getFirst().sources().get("de"))
                .containsExactly(new Gold("boot", new TextSpan(19, 22), "5 €"));
    }

    @Test
    void whetherAQuestionHasAnAnswerMayBeUnknown() throws IOException {
        assertThat(read(OffsetUnit.UTF16, "{\"id\": \"1\", \"question\": \"Why?\", \"language\": \"en\"}")
                        .getFirst()
                        .answerable())
                .isNull();
    }

    @Test
    void aWrongUnitIsToldFromAWrongText() {
        assertBad(
                GOOD.replace("19", "18").replace("22", "21"),
                "line 1 question '1' counts its offsets in code points, not in UTF-16 code units: say --offsets"
                        + " code-point");
        assertBad(GOOD.replace("5 €", "6 €"), "line 1 question '1' has the text '6 €', but 'boot' has '5 €'");
    }

    @Test
    void whatIsWrongIsNamedWithItsLine() {
        assertBad(GOOD + "\n" + GOOD, "line 3 repeats the id '1' of own.ndjson, line 1");
        assertBad(GOOD + "{\"id\": \n", "line 2 is not a question");
        assertBad(
                GOOD.replace("22", "220"),
                "line 1 question '1' has an answer from 19 to 220, the document 'boot' has 30");
        assertBad(GOOD.replace("\"boot\"", "\"boat\""), "line 1 names the document 'boat', which the collection lacks");
        assertBad(GOOD.replace("\"en\"", "\"e_n\""), "line 1 has the language 'e_n', which is not a BCP 47 tag");
        assertBad(GOOD.replace("\"question\"", "\"asks\""), "line 1 has no question");
        assertBad(GOOD.replace("\"answers\"", "\"answerable\": false, \"answers\""), "is said to have none");
        assertBad("\n", "holds no question");
    }

    private List<OwnQuestion> read(OffsetUnit unit, String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("own.ndjson"), lines);
        return new OwnQuestionReader(unit, id -> id.equals("boot") ? Optional.of(BOAT) : Optional.empty())
                .read(List.of(file));
    }

    private void assertBad(String lines, String problem) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> read(OffsetUnit.UTF16, lines))
                .withMessageContaining("own.ndjson: ")
                .withMessageContaining(problem);
    }
}

package io.glossa.answer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.language.SentenceSegmenter;
import io.glossa.wire.LanguageTag;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementSplitterTests {

    private static final List<Integer> SOURCES = List.of(4, 0, 7);
    private static final LanguageTag EN = LanguageTag.of("en");

    private final StatementSplitter splitter = new StatementSplitter(new SentenceSegmenter());

    @Test
    void numbersBelongToTheStatementThatTheyFollow() {
        StatedText stated = splitter.split("It opened in 2000 [1]. It is long [2, 3].", EN, SOURCES);
        assertThat(stated.text()).isEqualTo("It opened in 2000. It is long.");
        assertThat(stated.statements()).extracting(Statement::named).containsExactly(List.of(4), List.of(0, 7));
        assertThat(stated.statements()).extracting(stated::textOf).containsExactly("It opened in 2000.", "It is long.");
    }

    @Test
    void numbersAfterTheFullStopBelongToTheStatementBeforeThem() {
        StatedText stated = splitter.split("It opened in 2000. [1] It is long. [2]", EN, SOURCES);
        assertThat(stated.text()).isEqualTo("It opened in 2000. It is long.");
        assertThat(stated.statements()).extracting(Statement::named).containsExactly(List.of(4), List.of(0));
    }

    @Test
    void aNumberAtTheBeginningBelongsToTheFirstStatement() {
        StatedText stated = splitter.split("[2] It opened in 2000.", EN, SOURCES);
        assertThat(stated.text()).isEqualTo("It opened in 2000.");
        assertThat(stated.statements()).extracting(Statement::named).containsExactly(List.of(0));
    }

    @Test
    void numbersOfSourcesThatDoNotExistAreInvented() {
        StatedText stated = splitter.split("It opened in 2000 [9] [1] [0].", EN, SOURCES);
        assertThat(stated.invented()).containsExactly(0, 9);
        assertThat(stated.statements().getFirst().named()).containsExactly(4);
    }

    @Test
    void numbersOfEveryNumeralSystemAndBracketAreRead() {
        assertThat(splitter.split("افتتح الجسر عام ٢٠٠٠ [٣].", LanguageTag.of("ar"), SOURCES)
                        .statements()
                        .getFirst()
                        .named())
                .containsExactly(7);
        StatedText chinese = splitter.split("大桥于2000年通车【1】。全长八公里[2]。", LanguageTag.of("zh"), SOURCES);
        assertThat(chinese.text()).isEqualTo("大桥于2000年通车。全长八公里。");
        assertThat(chinese.statements()).extracting(Statement::named).containsExactly(List.of(4), List.of(0));
    }

    @Test
    void onlyNumbersAreNoStatement() {
        assertThat(splitter.split("[1] [2].", EN, SOURCES).statements()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The bridge [[1]] stands.", "The bridge [1[1]] stands.", "The bridge [ [1]1] stands."})
    void aMarkWithinBracketsLeavesNoMarkBehind(String written) {
        StatedText stated = splitter.split(written, EN, SOURCES);

        assertThat(stated.text()).doesNotContain("[1]");
        assertThat(stated.statements())
                .singleElement()
                .satisfies(statement -> assertThat(statement.named()).containsExactly(SOURCES.getFirst()));
    }

    @RepeatedTest(50)
    void statementsCoverTheTextButForWhiteSpaceWhateverItIs() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String[] pieces = {
            "Bridge",
            " ",
            ". ",
            "[1]",
            "[77]",
            "東京",
            "。",
            "\uD83C\uDF09",
            "e\u0301",
            "نص",
            "؟ ",
            "ที่",
            "[",
            "]",
            "\n",
            "3.5",
            "! "
        };
        StringBuilder written = new StringBuilder();
        for (int i = random.nextInt(30); i >= 0; i--) {
            written.append(pieces[random.nextInt(pieces.length)]);
        }
        StatedText stated = splitter.split(written.toString(), EN, SOURCES);
        int covered = 0;
        for (Statement statement : stated.statements()) {
            assertThat(statement.span().start()).as("seed %d", seed).isGreaterThanOrEqualTo(covered);
            assertThat(stated.text()
                            .substring(covered, statement.span().start())
                            .codePoints())
                    .as("seed %d: letters between statements", seed)
                    .noneMatch(Character::isLetterOrDigit);
            covered = statement.span().end();
        }
        assertThat(stated.text().substring(covered).codePoints())
                .as("seed %d: letters after statements", seed)
                .noneMatch(Character::isLetterOrDigit);
    }
}

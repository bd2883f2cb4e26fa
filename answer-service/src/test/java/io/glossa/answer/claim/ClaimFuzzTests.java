package io.glossa.answer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.glossa.language.SentenceSegmenter;
import io.glossa.wire.LanguageTag;
import java.util.List;

class ClaimFuzzTests {

    private static final List<String> LANGUAGES = List.of("en", "th", "zh", "ar", "und");
    private static final List<Integer> SOURCES = List.of(4, 0, 7);

    /** Longer than a writer's text is let through. */
    private static final int LONG = 10_000;

    private static final StatementSplitter SPLITTER = new StatementSplitter(new SentenceSegmenter());

    @FuzzTest
    void statementsAreOfTheTextAndMarksAreNot(FuzzedDataProvider data) {
        LanguageTag language = LanguageTag.of(data.pickValue(LANGUAGES));
        boolean repeated = data.consumeByte() == 1;
        String start = data.consumeRemainingAsString();
        String written = repeated && !start.isEmpty() ? start.repeat(Math.max(1, LONG / start.length())) : start;

        StatedText stated = SPLITTER.split(written, language, SOURCES);

        assertThat(CitationMarks.takenFrom(stated.text()).marks()).isEmpty();
        assertThat(stated.invented()).doesNotContain(1, 2, 3);
        int last = 0;
        for (Statement statement : stated.statements()) {
            assertThat(statement.span().start()).isGreaterThanOrEqualTo(last);
            assertThat(stated.textOf(statement).codePoints()).anyMatch(Character::isLetterOrDigit);
            assertThat(SOURCES).containsAll(statement.named());
            last = statement.span().end();
        }
        assertThat(last).isLessThanOrEqualTo(stated.text().length());
        assertThat(stated.text()).startsWith(stated.withoutUnfinished().text());
    }
}

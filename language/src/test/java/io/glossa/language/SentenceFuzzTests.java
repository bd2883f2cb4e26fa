package io.glossa.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.List;

class SentenceFuzzTests {

    private static final List<String> LANGUAGES = List.of("en", "de", "th", "lo", "zh", "ja", "ar", "hi", "und", "vi");

    /** As long as many a document is: what takes more than linear time runs into the fuzzer's limit. */
    private static final int LONG = 200_000;

    @FuzzTest
    void sentencesCoverAnyTextInOrder(FuzzedDataProvider data) {
        int limit = data.consumeInt(40, 1_000);
        LanguageTag language = LanguageTag.of(data.pickValue(LANGUAGES));
        boolean repeated = data.consumeByte() == 1;
        String start = data.consumeRemainingAsString();
        String text = repeated && !start.isEmpty() ? start.repeat(Math.max(1, LONG / start.length())) : start;

        int last = 0;
        for (TextSpan span : new SentenceSegmenter(limit).sentences(text, language)) {
            assertThat(span.length()).isBetween(1, limit);
            assertThat(isSpace(text, last, span.start())).isTrue();
            last = span.end();
        }
        assertThat(isSpace(text, last, text.length())).isTrue();
    }

    private static boolean isSpace(String text, int start, int end) {
        return text.substring(start, end)
                .chars()
                .allMatch(unit -> Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == 0xFEFF);
    }
}

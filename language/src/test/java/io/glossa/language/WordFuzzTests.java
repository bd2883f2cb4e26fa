package io.glossa.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.List;
import java.util.regex.Pattern;

class WordFuzzTests {

    private static final List<String> LANGUAGES = List.of("en", "th", "km", "zh", "ja", "ar", "fi", "und");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final int LONG = 200_000;

    @FuzzTest
    void wordsHoldEveryLetterInOrder(FuzzedDataProvider data) {
        LanguageTag language = LanguageTag.of(data.pickValue(LANGUAGES));
        boolean repeated = data.consumeByte() == 1;
        String start = data.consumeRemainingAsString();
        String text = repeated && !start.isEmpty() ? start.repeat(Math.max(1, LONG / start.length())) : start;

        int last = 0;
        for (TextSpan word : Words.of(text, language)) {
            assertThat(word.start()).isGreaterThanOrEqualTo(last);
            assertThat(word.length()).isPositive();
            assertThat(LETTER.matcher(text.substring(last, word.start())).find())
                    .isFalse();
            assertThat(word.of(text).codePoints()).noneMatch(Character::isWhitespace);
            last = word.end();
        }
        assertThat(LETTER.matcher(text.substring(last)).find()).isFalse();
    }
}

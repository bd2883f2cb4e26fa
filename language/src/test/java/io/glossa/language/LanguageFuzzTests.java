package io.glossa.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.glossa.wire.LanguageTag;
import java.util.List;

class LanguageFuzzTests {

    private static final int LONG = 200_000;
    private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier();

    private static final ForeignWords FOREIGN_WORDS = new ForeignWords();

    @FuzzTest
    void anyTextHasALanguageOrNone(FuzzedDataProvider data) {
        boolean repeated = data.consumeByte() == 1;
        String start = data.consumeRemainingAsString();
        String text = repeated && !start.isEmpty() ? start.repeat(Math.max(1, LONG / start.length())) : start;

        Identification identified = IDENTIFIER.identify(text);
        assertThat(identified.mixed()).allMatch(text::contains);
        assertThat(IDENTIFIER.identify(text)).isEqualTo(identified);
        if (!repeated) {
            int last = 0;
            for (ForeignWord word : FOREIGN_WORDS.find(text, LanguageTag.of("de"), List.of())) {
                assertThat(word.span().start()).isGreaterThanOrEqualTo(last);
                assertThat(word.text()).isEqualTo(word.span().of(text));
                last = word.span().end();
            }
        }
    }
}

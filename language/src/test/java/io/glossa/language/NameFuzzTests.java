package io.glossa.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.glossa.wire.LanguageTag;
import java.util.List;

class NameFuzzTests {

    private static final List<String> LANGUAGES = List.of("en", "de", "ru", "el", "ar", "zh", "hi", "vi", "und");
    private static final int LONG = 20_000;

    private static final Guard GUARD = new Guard();

    @FuzzTest
    void namesStandInTheTextAndATextBearsItselfOut(FuzzedDataProvider data) {
        LanguageTag language = LanguageTag.of(data.pickValue(LANGUAGES));
        boolean repeated = data.consumeByte() == 1;
        String start = data.consumeRemainingAsString();
        String text = repeated && !start.isEmpty() ? start.repeat(Math.max(1, LONG / start.length())) : start;

        int last = 0;
        for (NameMention name : Names.find(text, language)) {
            assertThat(name.span().start()).isGreaterThanOrEqualTo(last);
            assertThat(name.text()).isEqualTo(name.span().of(text)).isNotEmpty();
            last = name.span().start();
            String key = Names.key(name.text());
            assertThat(key).matches("(?:[a-z0-9]+(?: [a-z0-9]+)*)?");
            if (!key.isEmpty()) {
                assertThat(Names.similarity(name.text(), name.text())).isEqualTo(1);
            }
        }
        if (!repeated) {
            assertThat(GUARD.compare(text, language, text, language)).isEmpty();
        }
    }
}

package io.glossa.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import io.glossa.wire.LanguageTag;
import java.math.BigDecimal;
import java.util.List;

class NumberFuzzTests {

    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "ru", "ar", "fa", "hi", "zh", "ja", "vi", "th", "und");

    /** As long as a text of a request may be. */
    private static final int LONG = 20_000;

    private static final Numbers NUMBERS = new Numbers();

    @FuzzTest
    void numbersAreFoundWhereTheyStand(FuzzedDataProvider data) {
        LanguageTag language = LanguageTag.of(data.pickValue(LANGUAGES));
        switch (data.consumeInt(0, 3)) {
            case 0 -> findsWhatItsLocaleWrites(language, BigDecimal.valueOf(data.consumeLong(), data.consumeInt(0, 3)));
            case 1 -> {
                String start = data.consumeRemainingAsString();
                inOrder(start.isEmpty() ? start : start.repeat(Math.max(1, LONG / start.length())), language);
            }
            default -> inOrder(data.consumeRemainingAsString(), language);
        }
    }

    private void inOrder(String text, LanguageTag language) {
        int last = 0;
        for (NumericMention mention : NUMBERS.find(text, language)) {
            assertThat(mention.span().start()).isGreaterThanOrEqualTo(last);
            assertThat(mention.span().length()).isPositive();
            assertThat(mention.readings()).isNotEmpty();
            last = mention.span().end();
        }
        assertThat(last).isLessThanOrEqualTo(text.length());
    }

    private void findsWhatItsLocaleWrites(LanguageTag language, BigDecimal value) {
        NumberFormat format = NumberFormat.getInstance(ULocale.forLanguageTag(language.value()));
        format.setMaximumFractionDigits(3);
        String text = "x " + format.format(value.abs()) + " x";

        assertThat(NUMBERS.find(text, language))
                .as(text)
                .singleElement()
                .satisfies(mention -> assertThat(mention.readings()).contains(DigitRuns.canonical(value.abs())));
    }
}

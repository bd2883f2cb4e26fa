package io.glossa.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptLanguageTests {

    private final KeptLanguage kept = new KeptLanguage();

    @ParameterizedTest
    @CsvSource(textBlock = """
            hi, 2.5 TB, true
            de, 1 450 €, true
            de, Die Analyse einer Probe kostet 1 450 Rubel., true
            de, Анализ одной пробы стоит 1 450 рублей., false
            de, プローブ, false
            """)
    void isKeptByTheLanguageItselfAndByValuesWithoutOne(String language, String answer, boolean expected) {
        assertThat(kept.test(answer, LanguageTag.of(language))).isEqualTo(expected);
    }
}

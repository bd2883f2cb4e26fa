package io.glossa.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagePhrasesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"en", "vi", "de", "es", "ru", "zh", "ar", "hi", "th", "tr", "el", "fr", "ja", "ko", "pl", "sw"})
    void saysTheSameThingsInEachLanguage(String language) {
        LanguageTag tag = LanguageTag.of(language);
        assertThat(LanguagePhrases.in(tag)).hasSize(44).noneMatch(String::isBlank);
        assertThat(new LanguageIdentifier()
                        .identify(String.join(". ", LanguagePhrases.in(tag)))
                        .language()
                        .value())
                .isEqualTo(language);
    }
}

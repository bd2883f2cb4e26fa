package io.glossa.answer.abstention;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.language.LanguageIdentifier;
import io.glossa.wire.LanguageTag;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AbstentionTextsTests {

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi", "de", "es", "ru", "zh", "ar", "hi", "fr", "th", "tr", "el", "ja", "ko"})
    void speaksTheAskersLanguage(String language) {
        AbstentionTexts.Abstention abstention = AbstentionTexts.in(LanguageTag.of(language));
        assertThat(abstention.language().value()).isEqualTo(language);
        assertThat(new LanguageIdentifier()
                        .identify(abstention.text())
                        .language()
                        .value())
                .isEqualTo(language);
    }

    @Test
    void regionsAndScriptsAreFollowed() {
        assertThat(AbstentionTexts.in(LanguageTag.of("zh-TW")).language().value())
                .isEqualTo("zh-Hant");
        assertThat(AbstentionTexts.in(LanguageTag.of("pt-BR")).language().value())
                .isEqualTo("pt");
    }

    @Test
    void anUnknownLanguageGetsEnglishWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(AbstentionTexts.in(LanguageTag.of("qqq")).language().value())
                    .isEqualTo("en");
        } finally {
            Locale.setDefault(before);
        }
    }
}

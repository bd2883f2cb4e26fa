package io.glossa.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypicalQuestionsTests {

    private final LanguageIdentifier identifier = new LanguageIdentifier();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ar", "bn", "cs", "de", "el", "en", "es", "fa", "fr", "he", "hi", "id", "it", "ja", "ko", "nl", "pl",
                "pt", "ro", "ru", "sv", "th", "tr", "uk", "vi", "zh"
            })
    void eachLanguageHasTheSameDozenInItsOwnWords(String language) {
        List<String> questions = TypicalQuestions.in(language);
        assertThat(questions)
                .hasSize(12)
                .doesNotHaveDuplicates()
                .allSatisfy(question -> assertThat(question).isNotBlank());
        assertThat(identifier.identify(String.join(" ", questions)).language()).isEqualTo(LanguageTag.of(language));
    }

    @Test
    void aLanguageThatNobodyWroteThemInHasNone() {
        assertThat(TypicalQuestions.in("fi")).isEmpty();
    }
}

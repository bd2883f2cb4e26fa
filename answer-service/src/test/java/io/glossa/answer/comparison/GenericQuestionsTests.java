package io.glossa.answer.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.answer.TrigramEncoder;
import io.glossa.language.LanguageIdentifier;
import io.glossa.wire.LanguageTag;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenericQuestionsTests {

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "fr", "vi", "ru", "zh", "ar", "hi", "th", "el", "ja", "ko"})
    void eachLanguageHasTheSameTenInItsOwnWords(String language) {
        List<String> questions = GenericQuestions.in(LanguageTag.of(language));
        assertThat(questions)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allSatisfy(question -> assertThat(question).isNotBlank());
        assertThat(new LanguageIdentifier()
                        .identify(String.join(" ", questions))
                        .language())
                .isEqualTo(LanguageTag.of(language));
    }

    @Test
    void aLanguageThatNobodyWroteThemInHasNone() {
        assertThat(GenericQuestions.in(LanguageTag.of("fi"))).isEmpty();
    }

    @Test
    void aQuestionInSuchALanguageCanBeComparedAllTheSame() {
        Comparison comparison = new Comparison(new TrigramEncoder());
        LanguageTag finnish = LanguageTag.of("fi");
        float[] asked = comparison.question("Milloin kirjasto aukeaa?", finnish);
        List<float[]> stated = comparison.sentences(
                List.of("Kirjasto aukeaa kahdeksalta.", "Perjantaina on kalaa."), List.of(finnish, finnish));
        assertThat(Comparison.likeness(asked, stated.getFirst()))
                .isGreaterThan(Comparison.likeness(asked, stated.getLast()));
    }
}

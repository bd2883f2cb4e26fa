package io.glossa.retrieval.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.glossa.retrieval.collection.LanguageImbalance.Language;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.retrieval.TokenEfficiency;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageImbalanceTests {

    @Test
    void aCollectionThatIsSmallInEveryLanguageIsNotOutOfLine() {
        assertThat(warnings(language("de", 12), language("en", 30), language("vi", 4)))
                .isEmpty();
    }

    @Test
    void aFewSentencesBesideManyAreNamedWithBothNumbers() {
        assertThat(LanguageImbalance.warnings(List.of(language("en", 390), language("vi", 39))))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo("language-small");
                    assertThat(warning.detail()).contains("vi has 39 of the sentences, the largest language 390");
                });
        assertThat(warnings(language("en", 389), language("vi", 39))).isEmpty();
        assertThat(warnings(language("en", 100_000), language("vi", 40))).isEmpty();
    }

    @Test
    void whatHasNoLanguageIsNeitherLargestNorSmall() {
        assertThat(warnings(language("und", 5000), language("en", 20))).isEmpty();
        assertThat(warnings(language("en", 5000), language("und", 2))).isEmpty();
    }

    @Test
    void aLanguageWhoseSentencesLieMuchNearerToEachOtherIsNamed() {
        // The spreads are 0.2, 0.2 and 0.09: less than half of the median.
        assertThat(LanguageImbalance.warnings(
                        List.of(alike("de", 50, 0.8), alike("en", 50, 0.8), alike("th", 40, 0.91))))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo("language-alike");
                    assertThat(warning.detail()).contains(" th ");
                });
        assertThat(warnings(alike("de", 50, 0.8), alike("en", 50, 0.8), alike("th", 40, 0.89)))
                .isEmpty();
    }

    @Test
    void resemblanceIsNotJudgedByFewSentencesOrBesideOneLanguage() {
        assertThat(warnings(alike("de", 50, 0.8), alike("en", 50, 0.8), alike("th", 39, 0.99)))
                .isEmpty();
        assertThat(warnings(alike("de", 50, 0.8), alike("th", 50, 0.99))).isEmpty();
    }

    @Test
    void unknownTokensAndCutSentencesAreNamedWhereEnoughWereCounted() {
        assertThat(warnings(counted(20, 0.011, 0.02))).containsExactly("language-unknown", "language-cut");
        assertThat(warnings(counted(20, 0.01, 0.01))).isEmpty();
        assertThat(warnings(counted(19, 0.5, 0.5))).isEmpty();
    }

    @Test
    void resemblanceIsTheMeanCosineOfTwoSentences() {
        // Two at a right angle, and a third on the first: cosines 0, 1 and 0; their sum is (2, 1).
        assertThat(Language.resemblance(5, 3)).isEqualTo(1.0 / 3, within(1e-12));
        assertThat(Language.resemblance(1, 1)).isNaN();
    }

    private static List<String> warnings(Language... languages) {
        return LanguageImbalance.warnings(List.of(languages)).stream()
                .map(Warning::code)
                .toList();
    }

    private static Language language(String tag, long sentences) {
        return alike(tag, sentences, 0.8);
    }

    private static Language alike(String tag, long sentences, double resemblance) {
        return new Language(LanguageTag.of(tag), sentences, resemblance, null);
    }

    private static Language counted(int sentences, double unknown, double cut) {
        return new Language(
                LanguageTag.of("my"), sentences, 0.8, new TokenEfficiency(sentences, 2, 0.5, 4, cut, unknown, 0, 0));
    }
}

package io.glossa.evaluation.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerOverlapTests {

    @ParameterizedTest
    @CsvSource({
        "en, 'The Orvana, a river!', orvana river",
        "es, 'El río y las presas', río y presas",
        "de, 'Der Fluss und die Mühle', fluss und mühle",
        "vi, 'những con thuyền của trạm', con thuyền trạm",
        "ar, 'النهر والقارب', نهر و قارب",
        "hi, 'नदी का पुल।', नदी का पुल",
        "zh, '长江 2.5 TB，北岸', 长 江 25 tb 北 岸",
        "ru, 'Река — это река', река это река",
        "ja, '新潟の船', 新 潟 の 船",
        "fr, 'Le bateau et la péniche', bateau et péniche"
    })
    void wordsAreThoseOfMlqa(String language, String answer, String tokens) {
        assertThat(String.join(" ", AnswerNormalizer.tokens(answer, language))).isEqualTo(tokens);
    }

    @Test
    void articlesInsideOfWordsStay() {
        assertThat(AnswerNormalizer.tokens("Theo và làng", "vi")).containsExactly("theo", "và", "làng");
        assertThat(AnswerNormalizer.tokens("another theatre", "en")).containsExactly("another", "theatre");
    }

    @Test
    void f1CountsWordsAsOftenAsBothHaveThem() {
        // Shared: "big" once and "river"; precision 2 of 3, recall 2 of 4.
        AnswerOverlap overlap = AnswerOverlap.of("big big river", "the big river in Lindmar", "en");
        assertThat(overlap.f1()).isEqualTo(2 * (2 / 3.0) * (2 / 4.0) / (2 / 3.0 + 2 / 4.0), within(1e-12));
        assertThat(overlap.exact()).isFalse();
    }

    @Test
    void theSameWordsAreExact() {
        assertThat(AnswerOverlap.of("The Halcyon.", "halcyon", "en")).isEqualTo(new AnswerOverlap(1, true));
        assertThat(AnswerOverlap.of("Halcyon", "Nefertari", "en")).isEqualTo(AnswerOverlap.NONE);
    }
}

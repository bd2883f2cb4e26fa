package io.glossa.encoder.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordBoundariesTests {

    @Test
    void wordsNumbersAndSymbolsAreWordsAndPunctuationIsNot() {
        assertThat(words("Sie zahlt $3.50 (oder 20 %), 😀!"))
                .containsExactly("Sie", "zahlt", "$", "3.50", "oder", "20", "%", "😀");
    }

    @Test
    void scriptsWithoutSpacesAreSplitByDictionary() {
        assertThat(words("ภาษาไทย")).containsExactly("ภาษา", "ไทย");
        assertThat(words("巴黎大学。")).hasSizeBetween(1, 2).doesNotContain("。");
    }

    @Test
    void combiningMarksStayWithTheirLetters() {
        assertThat(words("cafe\u0301 بِسْمِ")).containsExactly("cafe\u0301", "بِسْمِ");
    }

    private static List<String> words(String text) {
        return WordBoundaries.of(text).stream().map(span -> span.of(text)).toList();
    }
}

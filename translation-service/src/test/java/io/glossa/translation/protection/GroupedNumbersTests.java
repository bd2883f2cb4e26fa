package io.glossa.translation.protection;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupedNumbersTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 22,392 km2 for $1,234.50 | de | 22,392 km² für 1,234.50 $  | 22.392 km² für 1.234,50 $
            en | 12,843 of 1,200,000.     | ru | 12,843 из 1,200,000.       | 12\u00a0843 из 1\u00a0200\u00a0000.
            de | 12.843 Fälle             | en | 12.843 cases               | 12,843 cases
            en | 12,843 cases             | zh | 12,843 例                   | 12,843 例
            en | It rose by 12,5.         | de | Es stieg um 12,5.          | Es stieg um 12,5.
            en | It rose by 12.843.       | de | Es stieg um 12,843.        | Es stieg um 12,843.
            en | Take RB-12,843 today     | de | Nimm heute RB-12,843       | Nimm heute RB-12,843
            en | 10,000,5 is no number    | de | 10,000,5 ist keine Zahl    | 10,000,5 ist keine Zahl
            und | 12,843 cases            | de | 12,843 Fälle               | 12,843 Fälle
            """)
    void thousandsAreWrittenAsTheTargetDoes(
            String source, String text, String target, String translation, String mended) {
        assertThat(GroupedNumbers.mended(text, LanguageTag.of(source), translation, LanguageTag.of(target)))
                .isEqualTo(mended);
    }
}

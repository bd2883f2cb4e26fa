package io.glossa.translation.protection;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermFormsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pump          | en | The pumps are old.                 | pumps
            насос         | ru | Два насоса стоят в подвале.        | насоса
            Wartungsplan  | de | Laut des Wartungsplanes ist es so. | Wartungsplanes
            library card  | en | Two Library Cards were lost.       | Library Cards
            图书馆         | zh | 市图书馆今天关门。                     | 图书馆
            ห้องสมุด        | th | ไปห้องสมุดวันนี้                       | ห้องสมุด
            pump          | en | The pumpkin is old.                |
            art           | en | The arts are old.                  |
            valve         | en | The pump is old.                   |
            """)
    void findsATermWhateverItsEnding(String term, String language, String text, String found) {
        assertThat(TermForms.find(term, text, LanguageTag.of(language)))
                .extracting(span -> span.of(text))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }
}

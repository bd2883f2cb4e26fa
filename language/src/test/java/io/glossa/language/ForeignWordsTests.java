package io.glossa.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignWordsTests {

    private static final ForeignWords FOREIGN_WORDS = new ForeignWords();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                ru | Они финансируются tuition-платами.                      | tuition
                vi | Trường lấy tiền học phí từ tuition fees của sinh viên.  | tuition
                ru | Paleoclimatologists измеряют состав воздуха.           | Paleoclimatologists
                de | Die Universität verlangt weitere payments von ihnen.    | payments
                es | La biblioteca está cerrada because hay obras.           | because
                en | The library is geschlossen für everyone.                | für
                en | The fee is 北京 dollars.                                 | 北京
                ar | تقع المكتبة في building كبير.                           | building
                zh | 图书馆在 building 里面。                                  | building
                vi | Bài này đến một ngày晚 hơn chờ ngày tiếp theo.           | 晚
                ru | Библиотека зачинена і закрита сьогодні.                 | сьогодні
                """)
    void findsTheWordThatDoesNotBelong(String language, String text, String foreign) {
        List<ForeignWord> found = FOREIGN_WORDS.find(text, LanguageTag.of(language), List.of());
        assertThat(found).extracting(ForeignWord::text).contains(foreign);
        assertThat(found).allSatisfy(word -> assertThat(word.span().of(text)).isEqualTo(word.text()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                ru | Кластер Kubernetes версии 1.30 работает на GPU.
                ru | В книге «The Great Gatsby» об этом сказано (tuition fees).
                vi | Chương trình chạy trên máy chủ Linux của NASA, xem https://example.org/page.
                de | Der Sprecher der University of Chicago nannte 25 km/h und das Formular AB-1234.
                es | El informe de John Smith, de la University of Oxford, pesa 3 kg.
                zh | 公司用 iPhone 和 Windows 11 办公。
                ja | 東京タワーは高さ333mです。
                vi | Vitamin C và góc α thuộc nhóm x của bảng B.
                ko | 서울의 인구는 약 900만 명이다.
                """)
    void excusesNamesCodesUnitsAndQuotations(String language, String text) {
        assertThat(FOREIGN_WORDS.find(text, LanguageTag.of(language), List.of()))
                .isEmpty();
    }

    @Test
    void allowsTheTermsOfTheEvidence() {
        String text = "Команда записала пять touchdowns за игру.";
        assertThat(FOREIGN_WORDS.isWrittenIn(text, LanguageTag.of("ru"), List.of()))
                .isFalse();
        assertThat(FOREIGN_WORDS.isWrittenIn(text, LanguageTag.of("ru"), List.of("five Touchdowns")))
                .isTrue();
    }

    @Test
    void saysNothingOfAnUnknownLanguage() {
        assertThat(FOREIGN_WORDS.find("что where 北京", LanguageTag.UNDETERMINED, List.of()))
                .isEmpty();
    }
}

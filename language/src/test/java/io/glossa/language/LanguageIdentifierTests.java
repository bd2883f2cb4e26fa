package io.glossa.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTests {

    private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                en      | The library is closed on public holidays.
                de      | Die Bibliothek ist an Feiertagen geschlossen.
                fr      | La bibliothèque est fermée les jours fériés.
                es      | La biblioteca está cerrada los días festivos.
                vi      | Thư viện đóng cửa vào các ngày lễ.
                tr      | Kütüphane resmi tatillerde kapalıdır.
                ro      | Biblioteca este închisă în zilele de sărbătoare.
                pl      | Biblioteka jest zamknięta w dni świąteczne.
                id      | Perpustakaan tutup pada hari libur nasional.
                ru      | Библиотека закрыта в праздничные дни.
                uk      | Бібліотека зачинена у святкові дні.
                ar      | المكتبة مغلقة في أيام العطل الرسمية.
                fa      | کتابخانه در روزهای تعطیل بسته است.
                hi      | पुस्तकालय सार्वजनिक छुट्टियों पर बंद रहता है।
                mr      | सार्वजनिक सुट्टीच्या दिवशी वाचनालय बंद असते आणि कर्मचारी येथे नाहीत.
                ne      | सार्वजनिक बिदामा पुस्तकालय बन्द हुन्छ र कर्मचारी यहाँ छैनन्।
                th      | ห้องสมุดปิดในวันหยุดราชการ
                el      | Η βιβλιοθήκη είναι κλειστή τις αργίες.
                he      | הספרייה סגורה בחגים.
                zh      | 图书馆在公共假日关闭。
                zh-Hant | 圖書館在國定假日關閉。
                ja      | 図書館は祝日に閉まります。
                ko      | 도서관은 공휴일에 문을 닫습니다.
                hi-Latn | library kab band hoti hai aur kya main ghar se kitab wapas kar sakta hoon
                """)
    void tellsTheLanguageOfASentence(String language, String text) {
        assertThat(IDENTIFIER.identify(text).language()).isEqualTo(LanguageTag.of(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "12345 + 3", "😀🎉", "ok", "Berlin", "\uD800", "\u0000", "https://"})
    void saysThatItDoesNotKnow(String text) {
        assertThat(IDENTIFIER.identify(text).language()).isEqualTo(LanguageTag.UNDETERMINED);
    }

    @Test
    void findsEnglishTermsInAVietnameseQuestion() {
        Identification found = IDENTIFIER.identify("Deploy model này lên GPU server như thế nào?");
        assertThat(found.language()).isEqualTo(LanguageTag.of("vi"));
        assertThat(found.mixed()).containsExactly("Deploy", "model", "GPU", "server");
    }

    @Test
    void takesAnotherScriptThanLatinForTheMainOne() {
        Identification found = IDENTIFIER.identify("Kubernetes में deployment कैसे करें");
        assertThat(found.language()).isEqualTo(LanguageTag.of("hi"));
        assertThat(found.mixed()).containsExactly("Kubernetes", "deployment");
    }
}

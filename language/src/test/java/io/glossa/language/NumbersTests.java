package io.glossa.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.glossa.wire.LanguageTag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTests {

    private static final Numbers NUMBERS = new Numbers();

    private static List<NumericMention> find(String language, String text) {
        return NUMBERS.find(text, LanguageTag.of(language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                de | 1.234,5           | 1234.5
                en | 1,234.5           | 1234.5
                ru | 1 234             | 1234
                hi | १२३               | 123
                ar | ١٢٣               | 123
                ar | ١٬٢٣٤٬٥٦٧         | 1234567
                zh | １２３             | 123
                zh | 一万二千           | 12000
                zh | 二〇二四           | 2024
                zh | 3万               | 30000
                en | 2,34,567          | 234567
                en | 5½                | 5.5
                en | $1.5 million      | 1500000
                en | 22,392 km2        | 22392
                de | 7 m3 Wasser       | 7
                vi | 12 triệu          | 12000000
                en | twenty-one        | 21
                de | einundzwanzig     | 21
                vi | hai mươi mốt      | 21
                es | treinta y dos     | 32
                ru | двадцать один     | 21
                ar | ثلاثة             | 3
                hi | तीन               | 3
                fr | Louis XIV         | 14
                """)
    void readsTheValue(String language, String text, BigDecimal value) {
        assertThat(find(language, text))
                .singleElement()
                .satisfies(mention -> assertThat(mention.readings()).contains(value));
    }

    @Test
    void keepsBothReadingsOfAnAmbiguousWriting() {
        assertThat(find("en", "1,234").getFirst().readings())
                .containsExactlyInAnyOrder(new BigDecimal("1234"), new BigDecimal("1.234"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                en | on July 5, 1998
                de | am 5. Juli 1998
                de | am 05.07.1998
                fr | le 5 juillet 1998
                es | el 5 de julio de 1998
                vi | ngày 5 tháng 7 năm 1998
                ru | 5 июля 1998 года
                ar | ٥ يوليو ١٩٩٨
                ar | 5 تموز 1998
                hi | ५ जुलाई १९९८
                th | 5 กรกฎาคม 1998
                zh | 1998年7月5日
                ja | 1998年7月5日
                tr | 5 Temmuz 1998
                el | 5 Ιουλίου 1998
                en | 1998-07-05
                """)
    void readsADate(String language, String text) {
        assertThat(find(language, text))
                .singleElement()
                .satisfies(mention -> assertThat(
                                Optional.ofNullable(mention.date()).flatMap(CalendarDate::toLocalDate))
                        .contains(LocalDate.of(1998, 7, 5)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                ru | Завод закрылся в мае 2013 года.     | 5
                ru | Это было в октябре 2013 года.       | 10
                uk | Завод закрили у травні 2013 року.   | 5
                pl | Zamknięto go w maju 2013 roku.      | 5
                pl | Zamknięto go w grudniu 2013 roku.   | 12
                cs | Zavřeli ho v červenci 2013.         | 7
                hr | Zatvoren je u siječnju 2013.        | 1
                """)
    void readsAMonthInTheLocative(String language, String text, int month) {
        assertThat(find(language, text))
                .singleElement()
                .satisfies(mention -> assertThat(mention.date()).isEqualTo(new CalendarDate(2013, month, null)));
    }

    @Test
    void namesTheUnit() {
        assertThat(find("en", "12.5% of €300 at 15 km"))
                .extracting(NumericMention::kind, NumericMention::unit)
                .containsExactly(
                        tuple(NumericMention.Kind.PERCENT, "%"),
                        tuple(NumericMention.Kind.CURRENCY, "€"),
                        tuple(NumericMention.Kind.NUMBER, "km"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no number", "\uD835", "،,.,", "99999999999999999999999999999999999999999999999999"})
    void findsNothingWhereNothingIs(String text) {
        assertThat(find("en", text)).isEmpty();
    }
}

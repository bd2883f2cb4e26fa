package io.glossa.translation.protection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitSymbolsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2.5 TB",
                "2,5 TB",
                "512 MiB/s",
                "300kWh",
                "20 °C",
                "9.81 m/s²",
                "9.81 m/s^2",
                "12 km2",
                "150 µm",
                "80 mL – 1.2 L",
                "500 EUR",
                "USD 500",
                "२.५ TB",
                "≥ 99.5 %, 3 × 10 Gbps"
            })
    void aNumberWithTheSymbolOfItsUnitHasNoWord(String text) {
        assertThat(UnitSymbols.removedFrom(text)).doesNotContainPattern("\\p{L}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 hours",
                "3 am",
                "3 pm",
                "5 million",
                "5 in",
                "500 ABC",
                "TB",
                "2.5 TBs",
                "12 kmh",
                "5 das",
                "2.5 ТБ",
                "3 मी"
            })
    void wordsAndOtherLanguagesAbbreviationsStay(String text) {
        assertThat(UnitSymbols.removedFrom(text)).isEqualTo(text);
    }
}

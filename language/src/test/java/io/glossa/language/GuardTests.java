package io.glossa.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardTests {

    private static final Guard GUARD = new Guard();

    private static List<Difference> compare(String language, String claim, String sourceLanguage, String source) {
        return GUARD.compare(claim, LanguageTag.of(language), source, LanguageTag.of(sourceLanguage));
    }

    @Test
    void passesANumberInAnotherNumeralSystem() {
        assertThat(compare("en", "The hall seats 1,234 people.", "ar", "تتسع القاعة لعدد ١٬٢٣٤ شخصا."))
                .isEmpty();
        assertThat(compare("de", "12.000 Menschen kamen.", "zh", "来了一万二千人。")).isEmpty();
        assertThat(compare("en", "It has 3 floors.", "ru", "В нём три этажа.")).isEmpty();
    }

    @Test
    void flagsAChangedDigitWithWhatTheSourceSays() {
        String claim = "The hall seats 1,284 people.";
        assertThat(compare("en", claim, "ar", "تتسع القاعة لعدد ١٬٢٣٤ شخصا."))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.kind()).isEqualTo(Difference.Kind.NUMBER);
                    assertThat(difference.span().of(claim)).isEqualTo("1,284");
                    assertThat(difference.nearest()).isEqualTo("١٬٢٣٤");
                });
    }

    @Test
    void flagsAnotherDate() {
        assertThat(compare("en", "It opened on July 6, 1998.", "ru", "Открыт 5 июля 1998 года."))
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.DATE);
        assertThat(compare("en", "It opened on July 5, 1998.", "ru", "Открыт 5 июля 1998 года."))
                .isEmpty();
    }

    @Test
    void flagsACodeThatTheSourceDoesNotHave() {
        assertThat(compare("vi", "Dùng mẫu AB-1235.", "en", "Use form AB-1234."))
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.CODE);
        assertThat(compare("vi", "Dùng mẫu AB-1234.", "en", "Use form AB-1234."))
                .isEmpty();
    }

    @Test
    void flagsANegationOnOneSideOnly() {
        assertThat(compare("de", "Haustiere sind nicht erlaubt.", "es", "Se permiten mascotas."))
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.NEGATION);
        assertThat(compare("de", "Haustiere sind erlaubt.", "es", "No se permiten mascotas."))
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.NEGATION);
        assertThat(compare("de", "Haustiere sind nicht erlaubt.", "es", "No se permiten mascotas."))
                .isEmpty();
    }

    @Test
    void flagsTheOppositeDirection() {
        assertThat(compare("en", "Fees increased in 2019.", "es", "Las tasas bajaron: una disminución en 2019."))
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.DIRECTION);
    }

    @Test
    void reportsWhatATranslationLost() {
        assertThat(GUARD.compareTranslation(
                        "The fee is due soon.",
                        LanguageTag.of("en"),
                        "Die Gebühr von 45 € ist bald fällig.",
                        LanguageTag.of("de")))
                .singleElement()
                .satisfies(difference -> assertThat(difference.found()).isEqualTo("45"));
    }
}

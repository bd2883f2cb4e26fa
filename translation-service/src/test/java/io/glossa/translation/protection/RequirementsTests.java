package io.glossa.translation.protection;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.translation.TranslationRequest.StoredTerms;
import io.glossa.wire.translation.TranslationRequest.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequirementsTests {

    @Test
    void theVersionIsOneForTheSameTermsInAnyOrderAndAnotherForOthers() {
        Term pump = new Term("pump", "Pumpe");
        Term valve = new Term("valve", "Ventil");

        String version = new Requirements(true, List.of(), List.of(pump, valve)).version();

        assertThat(new Requirements(true, List.of(), List.of(valve, pump)).version())
                .isEqualTo(version);
        assertThat(new Requirements(true, List.of(), List.of(pump)).version()).isNotEqualTo(version);
        assertThat(new Requirements(true, List.of("pump"), List.of(pump, valve)).version())
                .isNotEqualTo(version);
        assertThat(Requirements.NONE.version()).isEmpty();
    }

    @Test
    void storedTermsCountForTextsInTheirLanguageAndAreSecondToTheRequestsOwn() {
        Requirements own = new Requirements(true, List.of(), List.of(new Term("pump", "Förderpumpe")));
        List<StoredTerms> stored = List.of(
                terms("en", new Term("pump", "Pumpe"), new Term("valve", "Ventil")),
                terms("en-GB", new Term("valve", "Klappe"), new Term("lorry", "Laster")),
                terms("fr", new Term("pompe", "Pumpe")));

        assertThat(found(own.with(stored, LanguageTag.of("en")), "The pump, the valve, the lorry, pompe.", "en"))
                .containsExactly("pump = Förderpumpe", "valve = Ventil");
        assertThat(found(own.with(stored, LanguageTag.of("en-GB")), "The pump, the valve, the lorry.", "en-GB"))
                .containsExactly("pump = Förderpumpe", "valve = Klappe", "lorry = Laster");
        assertThat(own.with(stored, LanguageTag.of("ru"))).isSameAs(own);
        assertThat(own.with(stored, LanguageTag.of("en")).version()).isNotEqualTo(own.version());
    }

    @Test
    void ofTermsThatOverlapTheLongestIsMeant() {
        Requirements glossary = new Requirements(
                true,
                List.of(),
                List.of(new Term("desk", "Tisch"), new Term("blue desk", "Beratung"), new Term("blue", "blau")));

        assertThat(found(glossary, "The Blue Desk is no desk, and not blue.", "en"))
                .containsExactly("blue desk = Beratung", "desk = Tisch", "blue = blau");
    }

    @Test
    void aTermOfAScriptWithoutSpacesIsFoundWhereverItStands() {
        Requirements glossary = new Requirements(true, List.of(), List.of(new Term("图书馆", "library")));

        assertThat(found(glossary, "市图书馆今天关门,图书馆明天开门。", "zh")).hasSize(2);
    }

    private static StoredTerms terms(String source, Term... terms) {
        return new StoredTerms(LanguageTag.of(source), List.of(terms));
    }

    private static List<String> found(Requirements requirements, String text, String language) {
        return requirements.find(text, LanguageTag.of(language)).stream()
                .map(found ->
                        "%s = %s".formatted(found.term().source(), found.term().target()))
                .toList();
    }
}

package io.glossa.gateway.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.gateway.glossary.ProposedTerm;
import io.glossa.gateway.review.ChangedTerms.Corrected;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import io.glossa.wire.alignment.AlignmentResponse.WordPair;
import io.glossa.wire.translation.ReviewState;
import io.glossa.wire.translation.ReviewedTranslations.Entry;
import io.glossa.wire.translation.TranslationRequest.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChangedTermsTests {

    private static final LanguageTag ENGLISH = LanguageTag.of("en");
    private static final LanguageTag GERMAN = LanguageTag.of("de");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    @Test
    void aWordThatIsTranslatedOtherwiseIsATerm() {
        assertThat(changed(
                        "The warden opens the gate early",
                        "Der Wärter öffnet das Tor früh",
                        "0-0 1-1 2-2 3-3 4-4 5-5",
                        "Der Hausmeister öffnet das Tor früh",
                        "0-0 1-1 2-2 3-3 4-4 5-5"))
                .containsExactly(new ProposedTerm(ENGLISH, GERMAN, new Term("warden", "Hausmeister"), "Wärter"));
    }

    @Test
    void wordsThatStandTogetherAreOneTerm() {
        assertThat(changed(
                        "Ask at the Blue Desk before noon please",
                        "Fragen Sie vor Mittag am Blauen Tisch bitte",
                        "0-0 3-5 4-6 5-2 6-3 7-7",
                        "Fragen Sie vor Mittag an der Beratung bitte",
                        "0-0 3-6 4-6 5-2 6-3 7-7"))
                .containsExactly(new ProposedTerm(ENGLISH, GERMAN, new Term("Blue Desk", "Beratung"), "Blauen Tisch"));
    }

    @Test
    void anotherEndingAndSmallWordsAreNoTerms() {
        assertThat(changed(
                        "The pump of the house is old",
                        "Die Pumpe vom Haus ist alt",
                        "0-0 1-1 2-2 4-3 5-4 6-5",
                        "Die Pumpe des Hauses ist alt",
                        "0-0 1-1 2-2 4-3 5-4 6-5"))
                .isEmpty();
    }

    @Test
    void aSentenceThatIsWrittenAnewSaysNothingOfItsWords() {
        assertThat(changed(
                        "The warden opens the gate",
                        "Der Wärter öffnet das Tor",
                        "0-0 1-1 2-2 3-3 4-4",
                        "Ein Hausmeister schließt die Pforte",
                        "0-0 1-1 2-2 3-3 4-4"))
                .isEmpty();
    }

    @Test
    void wordsThatDoNotStandTogetherInBothTranslationsAreNoTerm() {
        assertThat(changed(
                        "He will switch off every single lamp tonight then",
                        "Er wird heute jede einzelne Lampe löschen dann",
                        "0-0 1-1 2-6 3-6 4-3 5-4 6-5 7-2 8-7",
                        "Er schaltet heute jede einzelne Lampe aus dann",
                        "0-0 2-1 3-6 4-3 5-4 6-5 7-2 8-7"))
                .isEmpty();
    }

    @Test
    void whatIsAlignedUncertainlyIsLeftOut() {
        Corrected corrected = corrected("warden", "Wärter", "Hausmeister");
        WordPair before = new WordPair(new TextSpan(0, 6), new TextSpan(0, 6), 0.9);
        WordPair doubtful = new WordPair(new TextSpan(0, 6), new TextSpan(0, 11), 0.3);

        assertThat(ChangedTerms.terms(corrected, List.of(before), List.of(doubtful)))
                .isEmpty();
    }

    private static List<ProposedTerm> changed(
            String source, String before, String pairsBefore, String after, String pairsAfter) {
        return ChangedTerms.terms(
                corrected(source, before, after), pairs(source, before, pairsBefore), pairs(source, after, pairsAfter));
    }

    private static Corrected corrected(String source, String before, String after) {
        return new Corrected(new Entry(source, ENGLISH, GERMAN, after, ReviewState.CORRECTED), before);
    }

    /** @param numbers of the words that belong together */
    private static List<WordPair> pairs(String source, String target, String numbers) {
        List<WordPair> pairs = new ArrayList<>();
        for (String pair : numbers.split(" ")) {
            String[] words = pair.split("-");
            pairs.add(new WordPair(
                    word(source, Integer.parseInt(words[0])), word(target, Integer.parseInt(words[1])), 0.9));
        }
        return pairs;
    }

    private static TextSpan word(String text, int number) {
        return WORD.matcher(text)
                .results()
                .skip(number)
                .map(found -> new TextSpan(found.start(), found.end()))
                .findFirst()
                .orElseThrow();
    }
}

package io.glossa.retrieval.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CharacterGramsTests {

    @Test
    void spellingsOfANameInTwoScriptsShareGrams() {
        assertThat(shared("Vladivostok", "Владивосток")).isGreaterThan(5);
        assertThat(shared("Vladivostok", "Екатеринбург")).isZero();
    }

    @Test
    void aNumberIsTheSameInAnyDigits() {
        assertThat(CharacterGrams.of("1874"))
                .isEqualTo(CharacterGrams.of("١٨٧٤"))
                .isEqualTo(CharacterGrams.of("१८७४"));
    }

    @Test
    void punctuationAloneHasNone() {
        assertThat(CharacterGrams.of("… — ?!")).isEmpty();
        assertThat(CharacterGrams.of("")).isEmpty();
    }

    @Test
    void packingIsReversible() {
        int[] grams = CharacterGrams.of("Порт Веллamo, 1874: \uD83D\uDEA2 宁波港");

        assertThat(CharacterGrams.unpack(CharacterGrams.pack(grams))).isEqualTo(grams);
        assertThat(grams).isSorted();
    }

    @Test
    void aRareGramCountsMoreThanACommonOne() {
        List<int[]> candidates = List.of(
                CharacterGrams.of("the port of Vellamo"),
                CharacterGrams.of("the port of Kotka"),
                CharacterGrams.of("the port of Hamina"),
                CharacterGrams.of("the gates"));
        GramScorer scorer = new GramScorer(CharacterGrams.of("порт Котка"), candidates);

        assertThat(scorer.score(candidates.get(1)))
                .isGreaterThan(scorer.score(candidates.get(0)))
                .isGreaterThan(scorer.score(candidates.get(2)));
        assertThat(scorer.score(candidates.get(3))).isZero();
    }

    private static long shared(String one, String other) {
        int[] grams = CharacterGrams.of(other);
        return Arrays.stream(CharacterGrams.of(one))
                .filter(gram -> Arrays.binarySearch(grams, gram) >= 0)
                .count();
    }
}

package io.glossa.retrieval.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.language.SpokenName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameScorerTests {

    private static final List<SpokenName> ASKED = names("Moskva", "Petrova");
    private static final List<SpokenName> BOTH = names("Москва", "Петрова");
    private static final List<SpokenName> ONE = names("Moscow", "Berlin");
    private static final List<SpokenName> OTHERS = names("Paris", "Berlin");

    @Test
    void scoresTextsByTheNamesTheyHaveInWhateverScript() {
        NameScorer scorer = new NameScorer(ASKED, 2, List.of(BOTH, ONE, OTHERS, List.of()));

        assertThat(scorer.score(BOTH)).isGreaterThan(scorer.score(ONE));
        assertThat(scorer.score(ONE)).isPositive();
        assertThat(scorer.score(OTHERS)).isZero();
    }

    @Test
    void scoresANameThatFewHaveHigherThanOneThatAllHave() {
        NameScorer scorer = new NameScorer(ASKED, 2, List.of(BOTH, ONE, names("Moskva"), names("Moskau")));

        assertThat(scorer.score(names("Petrova"))).isGreaterThan(scorer.score(names("Moskva")));
    }

    @Test
    void scoresATextThatDidNotCompete() {
        NameScorer scorer = new NameScorer(ASKED, 2, List.of(BOTH, OTHERS));

        assertThat(scorer.score(names("Москва", "Петрова"))).isEqualTo(scorer.score(BOTH));
    }

    @Test
    void countsForLessTheMoreTheQuestionSaysBesides() {
        assertThat(new NameScorer(ASKED, 8, List.of(BOTH, OTHERS)).score(BOTH))
                .isLessThan(new NameScorer(ASKED, 2, List.of(BOTH, OTHERS)).score(BOTH));
    }

    @Test
    void givesNothingToAQuestionWithoutNames() {
        assertThat(new NameScorer(List.of(), 5, List.of(BOTH)).score(BOTH)).isZero();
    }

    private static List<SpokenName> names(String... names) {
        return Stream.of(names).map(SpokenName::of).toList();
    }
}

package io.glossa.gateway.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.answer.Evidence;
import io.glossa.wire.retrieval.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidenceSelectionTests {

    private static final String TEXT = "# Theses: dates\n\nThere are two dates. Item #1 is March.";

    @Test
    void headingsAreNoEvidenceHoweverWellTheyMatch() {
        List<Evidence> best = EvidenceSelection.best(List.of(passage("theses")), 10);

        assertThat(best).extracting(Evidence::text).containsExactly("Item #1 is March.", "There are two dates.");
        assertThat(best).extracting(Evidence::score).containsExactly(3.0, 1.0);
        assertThat(best).extracting(Evidence::likeness).containsExactly(0.3, 0.1);
    }

    @Test
    void aSentenceOfOverlappingPassagesCountsOnce() {
        assertThat(EvidenceSelection.best(List.of(passage("theses"), passage("theses")), 10))
                .hasSize(2);
        assertThat(EvidenceSelection.best(List.of(passage("theses"), passage("other")), 3))
                .hasSize(3);
    }

    @Test
    void theSentenceMostLikeTheQuestionComesFirstWhateverItsLanguageScores() {
        Passage own = oneSentence("own", 5.6, 0.29);
        Passage foreign = oneSentence("foreign", 4.1, 0.42);
        Passage uncompared = oneSentence("uncompared", 9.0, null);

        assertThat(EvidenceSelection.best(List.of(own, foreign, uncompared), 10))
                .extracting(Evidence::document)
                .containsExactly("foreign", "own", "uncompared");
    }

    @Test
    void ofTwoSentencesAlikeTheOneComesFirstWhosePassageIsAboutTheQuestion() {
        Passage aside = twoSentences("aside", 0.30, 0.02);
        Passage subject = twoSentences("subject", 0.29, 0.26);

        assertThat(EvidenceSelection.best(List.of(aside, subject), 2))
                .extracting(Evidence::document)
                .containsExactly("subject", "aside");
        assertThat(EvidenceSelection.best(List.of(aside, subject), 1))
                .extracting(Evidence::likeness)
                .containsExactly(0.29);
    }

    private static Passage twoSentences(String document, double first, double second) {
        String text = "There are two dates. It is late.";
        return new Passage(
                document,
                1,
                document,
                null,
                LanguageTag.of("en"),
                0,
                text.length(),
                text,
                2,
                1,
                List.of(new Passage.Sentence(0, 20, 2, first), new Passage.Sentence(21, text.length(), 1, second)),
                List.of());
    }

    private static Passage oneSentence(String document, double score, @Nullable Double likeness) {
        String text = "There are two dates.";
        return new Passage(
                document,
                1,
                document,
                null,
                LanguageTag.of("en"),
                0,
                text.length(),
                text,
                score,
                1,
                List.of(new Passage.Sentence(0, text.length(), score, likeness)),
                List.of());
    }

    private static Passage passage(String document) {
        List<Passage.Sentence> sentences = List.of(
                sentence("# Theses: dates", 3), sentence("There are two dates.", 1), sentence("Item #1 is March.", 2));
        return new Passage(
                document, 1, "Theses", null, LanguageTag.of("en"), 0, TEXT.length(), TEXT, 3, 1, sentences, List.of());
    }

    private static Passage.Sentence sentence(String text, double score) {
        int start = TEXT.indexOf(text);
        return new Passage.Sentence(start, start + text.length(), score, score / 10);
    }
}

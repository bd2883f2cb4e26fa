package io.glossa.evaluation.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.evaluation.dataset.Corpus;
import io.glossa.evaluation.dataset.Corpus.Paragraph;
import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.evaluation.translation.ParallelSentences.Parallel;
import io.glossa.wire.TextSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParallelSentencesTests {

    private static final Paragraph ENGLISH = new Paragraph(
            "en-0000", "en", 0, "One is here. Two is there.", List.of(new TextSpan(0, 13), new TextSpan(13, 26)));
    private static final Paragraph GERMAN = new Paragraph(
            "de-0000", "de", 0, "Eins ist hier. Zwei ist da.", List.of(new TextSpan(0, 15), new TextSpan(15, 27)));

    @Test
    void sentencesThatAnswerTheSameQuestionArePartnersAndEachComesOnce() {
        Corpus corpus = new Corpus(
                List.of("en", "de"),
                List.of(ENGLISH, GERMAN),
                List.of(
                        question("a", ENGLISH, 1),
                        question("b", ENGLISH, 1),
                        question("c", ENGLISH, 0),
                        question("d", ENGLISH, 0),
                        question("a", GERMAN, 1),
                        question("b", GERMAN, 1),
                        question("c", GERMAN, 0)));

        assertThat(new ParallelSentences(corpus).of("en", "de"))
                .containsExactly(
                        new Parallel("Two is there.", "Zwei ist da."), new Parallel("One is here.", "Eins ist hier."));
        assertThat(new ParallelSentences(corpus).of("en", "fr")).isEmpty();
    }

    private static Question question(String id, Paragraph paragraph, int sentence) {
        return new Question(
                id, paragraph.language(), "?", paragraph, paragraph.sentences().get(sentence), "", sentence);
    }
}

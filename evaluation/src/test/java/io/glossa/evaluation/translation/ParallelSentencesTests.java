package io.glossa.evaluation.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.glossa.evaluation.dataset.Corpus;
import io.glossa.evaluation.dataset.Corpus.Paragraph;
import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.evaluation.translation.ParallelSentences.Answer;
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
                .extracting(Parallel::source, Parallel::reference)
                .containsExactly(tuple("Two is there.", "Zwei ist da."), tuple("One is here.", "Eins ist hier."));
        assertThat(new ParallelSentences(corpus).of("en", "fr")).isEmpty();
    }

    @Test
    void answersStandInTheirSentencesAndEachInWordsOfItsOwn() {
        Corpus corpus = new Corpus(
                List.of("en", "de"),
                List.of(ENGLISH, GERMAN),
                List.of(
                        question("two", ENGLISH, 1, "Two"),
                        question("there", ENGLISH, 1, "there"),
                        question("again", ENGLISH, 1, "is there"),
                        question("beyond", ENGLISH, 1, "here. Two"),
                        question("elsewhere", ENGLISH, 1, "is"),
                        question("two", GERMAN, 1, "Zwei"),
                        question("there", GERMAN, 1, "da"),
                        question("again", GERMAN, 1, "ist da"),
                        question("beyond", GERMAN, 1, "hier. Zwei"),
                        question("elsewhere", GERMAN, 0, "ist")));

        assertThat(new ParallelSentences(corpus).of("en", "de"))
                .singleElement()
                .extracting(Parallel::answers, LIST)
                .containsExactly(
                        new Answer(new TextSpan(0, 3), new TextSpan(0, 4)),
                        new Answer(new TextSpan(7, 12), new TextSpan(9, 11)));
    }

    @Test
    void anAnswersPlaceInAnotherTranslationIsKnownWhereItHasTheSameWordsOnce() {
        Parallel parallel = new Parallel(
                "Two is there.",
                "Zwei ist da.",
                List.of(
                        new Answer(new TextSpan(0, 3), new TextSpan(0, 4)),
                        new Answer(new TextSpan(7, 12), new TextSpan(9, 11))));

        assertThat(parallel.answersIn("Nummer Zwei ist dort."))
                .containsExactly(new Answer(new TextSpan(0, 3), new TextSpan(7, 11)));
        assertThat(parallel.answersIn("Zwei und Zwei sind Vier.")).isEmpty();
        assertThat(parallel.answersIn("Zweitens ist es dann da."))
                .as("neither in a longer word nor more than once")
                .isEmpty();
    }

    /** @param answer its first occurrence in the sentence, or else in the paragraph */
    private static Question question(String id, Paragraph paragraph, int sentence, String answer) {
        int inSentence = paragraph
                .text()
                .indexOf(answer, paragraph.sentences().get(sentence).start());
        int start = inSentence < 0 ? paragraph.text().indexOf(answer) : inSentence;
        return new Question(
                id,
                paragraph.language(),
                "?",
                paragraph,
                new TextSpan(start, start + answer.length()),
                answer,
                sentence);
    }

    private static Question question(String id, Paragraph paragraph, int sentence) {
        return new Question(
                id, paragraph.language(), "?", paragraph, paragraph.sentences().get(sentence), "", sentence);
    }
}

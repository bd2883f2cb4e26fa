package io.glossa.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.answer.Handbook.Question;
import io.glossa.encoder.TextEncoder;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.AnswerRequest;
import io.glossa.wire.answer.AnswerResponse;
import io.glossa.wire.answer.AnswerResponse.Status;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.answer.Evidence;
import io.glossa.wire.answer.Support;
import io.glossa.wire.answer.VerificationRequest;
import io.glossa.wire.answer.VerificationRequest.DraftClaim;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The service without a language model, with the real encoder, over the demo handbook. */
@SpringBootTest
@TestInstance(Lifecycle.PER_CLASS)
@EnabledIfEnvironmentVariable(named = "GLOSSA_ENCODER_MODEL", matches = ".+", disabledReason = "needs the encoder")
class HandbookIT {

    @Autowired
    private Answers answers;

    @Autowired
    private TextEncoder encoder;

    private Handbook handbook;

    @BeforeAll
    void read() throws IOException {
        handbook = new Handbook(encoder);
    }

    @Test
    void quotesTheRightDocumentAndAbstainsWhereThereIsNone() throws IOException {
        int answerable = 0;
        int right = 0;
        int given = 0;
        List<String> wronglyAbstained = new ArrayList<>();
        List<String> wronglyAnswered = new ArrayList<>();
        List<Double> milliseconds = new ArrayList<>();
        for (Question question : Handbook.questions()) {
            AnswerRequest request = new AnswerRequest(
                    question.text(), question.language(), question.language(), handbook.search(question, 32));
            long start = System.nanoTime();
            AnswerResponse answer = answers.answer(request);
            milliseconds.add((System.nanoTime() - start) / 1e6);
            boolean abstained = answer.status() == Status.ABSTAINED;
            if (question.answerable()) {
                answerable++;
                if (abstained) {
                    wronglyAbstained.add(question.id());
                } else {
                    given++;
                    right += citations(answer).getFirst().document().equals(question.document()) ? 1 : 0;
                }
            } else if (!abstained) {
                wronglyAnswered.add(question.id());
            }
            assertQuotesVerbatim(answer);
        }
        System.out.printf(
                "handbook, extractive: %d answerable, %d answered, %d of these from the right document; abstained on %s;"
                        + " answered though unanswerable: %s; median %.1f ms%n",
                answerable,
                given,
                right,
                wronglyAbstained,
                wronglyAnswered,
                milliseconds.stream()
                        .sorted()
                        .skip(milliseconds.size() / 2)
                        .findFirst()
                        .orElseThrow());
        assertThat(right / (double) given).as("right document").isGreaterThanOrEqualTo(0.75);
        assertThat(wronglyAbstained.size() / (double) answerable)
                .as("wrong abstentions")
                .isLessThanOrEqualTo(0.12);
    }

    @Test
    void abstainsOnManyQuestionsWhoseDocumentIsNotThere() throws IOException {
        int asked = 0;
        int abstained = 0;
        for (Question question : Handbook.questions()) {
            if (question.answerable()) {
                List<Evidence> others = handbook.search(question, 64).stream()
                        .filter(evidence -> !evidence.document().equals(question.document()))
                        .limit(32)
                        .toList();
                AnswerResponse answer = answers.answer(
                        new AnswerRequest(question.text(), question.language(), question.language(), others));
                asked++;
                abstained += answer.status() == Status.ABSTAINED ? 1 : 0;
            }
        }
        System.out.printf("handbook, document left out: abstained on %d of %d%n", abstained, asked);
        assertThat(abstained / (double) asked).isGreaterThanOrEqualTo(0.25);
    }

    @Test
    void answerableQuestionsAreMoreLikeTheirEvidenceThanOthers() throws IOException {
        List<Double> answerable = new ArrayList<>();
        List<Double> unanswerable = new ArrayList<>();
        for (Question question : Handbook.questions()) {
            (question.answerable() ? answerable : unanswerable).add(likeness(question));
        }
        unanswerable.add(likeness("en", "Who won the football world cup in 1954?"));
        unanswerable.add(likeness("de", "Wie viele Saiten hat eine Geige?"));
        unanswerable.add(likeness("es", "¿Quién pintó el techo de la Capilla Sixtina?"));
        unanswerable.add(likeness("ru", "Какой газ преобладает в атмосфере Марса?"));
        unanswerable.add(likeness("vi", "Ai là người sáng tác bản giao hưởng số chín?"));
        unanswerable.add(likeness("zh", "冰岛的首都是哪座城市？"));
        unanswerable.add(likeness("hi", "शतरंज की बिसात पर कितने खाने होते हैं?"));
        unanswerable.add(likeness("ar", "من كتب رواية البؤساء؟"));
        double ordered = answerable.stream()
                .mapToDouble(more -> unanswerable.stream()
                        .mapToDouble(less -> more > less ? 1 : 0)
                        .average()
                        .orElseThrow())
                .average()
                .orElseThrow();
        System.out.printf(
                "likeness of unanswerable %.3f; area under the curve %.3f%n", Collections.max(unanswerable), ordered);
        assertThat(ordered).isGreaterThanOrEqualTo(0.8);
    }

    private double likeness(String language, String text) {
        return likeness(new Question("off-topic", text, LanguageTag.of(language), "", false));
    }

    private double likeness(Question question) {
        return handbook.search(question, 1).getFirst().score();
    }

    @Test
    void aTranslatedClaimIsCitedInItsSourceAndAWrongNumberIsNoticed() {
        String source =
                "Гранулометрический анализ одной пробы стоит 1 450 рублей, срочный выполняется за двое суток и стоит"
                        + " вдвое дороже.";
        List<Evidence> evidence = List.of(
                evidence("other", "ru", "Лаборатория открыта по будням с девяти до пяти."),
                evidence("price", "ru", source),
                evidence("boat", "es", "El barco sale del muelle cada martes por la mañana."),
                evidence("food", "de", "Freitags gibt es in der Mensa Fisch aus dem Fluss."));
        AnswerResponse right = verify("Die Korngrößenanalyse einer Probe kostet 1.450 Rubel.", evidence);
        assertThat(right.claims().getFirst().support()).isEqualTo(Support.SUPPORTED);
        Citation citation = right.claims().getFirst().citations().getFirst();
        assertThat(citation.document()).isEqualTo("price");
        assertThat(source).contains(citation.quote());

        AnswerResponse wrong = verify("Die Korngrößenanalyse einer Probe kostet 1.540 Rubel.", evidence);
        assertThat(wrong.claims().getFirst().support()).isNotEqualTo(Support.SUPPORTED);
        assertThat(wrong.claims().getFirst().warnings())
                .extracting(Warning::code)
                .contains("number-differs");

        AnswerResponse foreign = verify("Der Mond ist vierhunderttausend Kilometer entfernt.", evidence);
        assertThat(foreign.claims().getFirst().support()).isEqualTo(Support.UNSUPPORTED);
        assertThat(foreign.claims().getFirst().citations()).isEmpty();
    }

    @Test
    void sourcesThatContradictEachOtherAreBothCited() {
        List<Evidence> evidence = List.of(
                evidence("rules-es", "es", "El depósito por un dron de campo es de 300 euros."),
                evidence("rules-ru", "ru", "Залог за полевой дрон составляет 250 евро."),
                evidence("boat", "es", "El barco sale del muelle cada martes por la mañana."));
        AnswerResponse answer = answers.answer(new AnswerRequest(
                "How much is the deposit for a field drone?", LanguageTag.of("en"), LanguageTag.of("en"), evidence));
        assertThat(answer.claims().getFirst().citations())
                .extracting(Citation::document)
                .containsExactlyInAnyOrder("rules-es", "rules-ru");
        assertThat(answer.claims().getFirst().warnings())
                .extracting(Warning::code)
                .contains("sources-disagree");
    }

    private AnswerResponse verify(String claim, List<Evidence> evidence) {
        LanguageTag german = LanguageTag.of("de");
        return answers.verify(new VerificationRequest(
                "Was kostet die Korngrößenanalyse?",
                german,
                german,
                List.of(new DraftClaim(claim, List.of())),
                evidence));
    }

    private void assertQuotesVerbatim(AnswerResponse answer) {
        assertThat(citations(answer))
                .allSatisfy(citation -> assertThat(
                                handbook.text(citation.document()).substring(citation.start(), citation.end()))
                        .isEqualTo(citation.quote()));
    }

    private static List<Citation> citations(AnswerResponse answer) {
        return answer.claims().stream()
                .flatMap(claim -> claim.citations().stream())
                .toList();
    }

    private static Evidence evidence(String document, String language, String text) {
        return new Evidence(document, 1, document, null, LanguageTag.of(language), 0, text.length(), text, 1, null);
    }
}

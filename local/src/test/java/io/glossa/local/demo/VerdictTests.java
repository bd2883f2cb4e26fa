package io.glossa.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.language.KeptLanguage;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.OffsetUnit;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.answer.Support;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.ask.AskResponse.Status;
import io.glossa.wire.ask.Mode;
import io.glossa.wire.retrieval.Question;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTests {

    private static final KeptLanguage KEPT = new KeptLanguage();
    private static final String GERMAN = "Die Überfahrt mit der Fähre kostet vier Euro und dauert zehn Minuten.";
    private static final String ENGLISH = "The ferry costs four euros and the crossing takes ten minutes.";

    private static HandbookQuestion german(String document) {
        return new HandbookQuestion(
                "q", "Was kostet die Fähre?", new LanguageTag("de"), document, document != null, false, true);
    }

    private static AskResponse response(Status status, String text, String document, List<Warning> warnings) {
        LanguageTag english = new LanguageTag("en");
        Citation citation = new Citation(
                document, 1, "Ferry", null, english, 0, ENGLISH.length(), ENGLISH, 0, text.length(), 1, 1, null);
        Claim claim = new Claim(0, text.length(), english, Support.SUPPORTED, List.of(citation), List.of());
        return new AskResponse(
                "id",
                status,
                new Question("Was kostet die Fähre?", new LanguageTag("de"), List.of()),
                new AskResponse.Answer(new LanguageTag("de"), text),
                List.of(claim),
                List.of(),
                new AskResponse.ModeChoice(Mode.AUTO, Mode.DIRECT, "no translator"),
                warnings,
                OffsetUnit.UTF16,
                Map.of());
    }

    private static Verdict judge(HandbookQuestion question, AskResponse response, boolean languageModel) {
        return Verdict.of(question, response, languageModel, KEPT);
    }

    @Test
    void acceptsAnAnswerInTheQuestionsLanguageThatCitesTheDocument() {
        assertThat(judge(german("ferry"), response(Status.ANSWERED, GERMAN, "ferry", List.of()), true)
                        .complaints())
                .isEmpty();
    }

    @Test
    void identifiesTheAnswerItselfWhateverTheResponseClaims() {
        assertThat(judge(german("ferry"), response(Status.ANSWERED, ENGLISH, "ferry", List.of()), true)
                        .complaints())
                .containsExactly("it is not in de");
    }

    @Test
    void refusesAnAnswerThatCitesAnotherDocument() {
        assertThat(judge(german("ferry"), response(Status.ANSWERED, GERMAN, "canteen", List.of()), true)
                        .complaints())
                .containsExactly("it does not cite ferry");
    }

    @Test
    void letsASourceSentenceStandWithoutALanguageModelWhenItSaysSo() {
        Warning untranslated = new Warning("untranslated", "In its own language");

        assertThat(judge(german("ferry"), response(Status.ANSWERED, ENGLISH, "ferry", List.of(untranslated)), false)
                        .isRight())
                .isTrue();
        assertThat(judge(german("ferry"), response(Status.ANSWERED, ENGLISH, "ferry", List.of()), false)
                        .complaints())
                .containsExactly("it does not say that it is untranslated");
    }

    @Test
    void wantsAnUnanswerableQuestionDeclined() {
        assertThat(judge(german(null), response(Status.ABSTAINED, GERMAN, "ferry", List.of()), true)
                        .isRight())
                .isTrue();
        assertThat(judge(german(null), response(Status.ANSWERED, GERMAN, "ferry", List.of()), true)
                        .isRight())
                .isFalse();
    }

    @Test
    void wantsAnAnswerableQuestionAnswered() {
        assertThat(judge(german("ferry"), response(Status.ABSTAINED, GERMAN, "ferry", List.of()), true)
                        .complaints())
                .containsExactly("it was not answered");
    }
}

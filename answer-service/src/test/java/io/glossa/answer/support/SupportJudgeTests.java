package io.glossa.answer.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.answer.citation.Candidate;
import io.glossa.language.Guard;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.Evidence;
import io.glossa.wire.answer.Support;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupportJudgeTests {

    private static final LanguageTag EN = LanguageTag.of("en");
    private static final LanguageTag DE = LanguageTag.of("de");

    private static final List<Evidence> SOURCES = List.of(
            evidence("Die Brücke wurde im Jahr 2000 eröffnet.", DE),
            evidence("Der Bau der Brücke kostete 4.100 Millionen Euro.", DE),
            evidence("Ziegenkäse reift drei Wochen.", DE));

    private final SupportJudge judge = new SupportJudge(new Guard());

    @Test
    void aSourceThatStandsOutAndAgreesSupports() {
        Judgement judgement = judge("The bridge was opened in 2000.", candidate(0, 0.7, 3), candidate(1, 0.5, 1.5));
        assertThat(judgement.support()).isEqualTo(Support.SUPPORTED);
        assertThat(judgement.cited()).extracting(Candidate::evidence).containsExactly(0);
        assertThat(judgement.warnings()).isEmpty();
    }

    @Test
    void aNumberThatTheSourceDoesNotHaveMakesItPartialAndIsNamed() {
        Judgement judgement = judge("The bridge was opened in 2001.", candidate(0, 0.7, 3), candidate(2, 0.1, 0));
        assertThat(judgement.support()).isEqualTo(Support.PARTIAL);
        assertThat(judgement.warnings()).extracting(Warning::code).containsExactly("number-differs");
        assertThat(judgement.warnings().getFirst().detail()).contains("2001");
    }

    @Test
    void aSecondSourceIsCitedForWhatTheFirstLeavesOpen() {
        Judgement judgement = judge(
                "The bridge was opened in 2000 and cost 4,100 million euros.",
                candidate(0, 0.7, 3),
                candidate(1, 0.65, 2.5),
                candidate(2, 0.1, 0));
        assertThat(judgement.support()).isEqualTo(Support.SUPPORTED);
        assertThat(judgement.cited()).extracting(Candidate::evidence).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void ofTwoCloseSourcesTheOneThatAgreesIsCited() {
        Judgement judgement = judge("The bridge was opened in 2000.", candidate(1, 0.66, 2.6), candidate(0, 0.62, 2.4));
        assertThat(judgement.cited()).extracting(Candidate::evidence).containsExactly(0);
    }

    @Test
    void evidenceThatNeitherStandsOutNorIsAlikeSupportsNothing() {
        Judgement judgement = judge("Zebras are striped.", candidate(0, 0.2, 2), candidate(1, 0.4, 0.2));
        assertThat(judgement.support()).isEqualTo(Support.UNSUPPORTED);
        assertThat(judgement.cited()).isEmpty();
        assertThat(judgement.warnings()).extracting(Warning::code).containsExactly("unsupported");
    }

    @Test
    void aQuotationSupportsItself() {
        Judgement judgement = judge(SOURCES.getFirst().text(), new Candidate(0, 1, 0, false, true));
        assertThat(judgement.support()).isEqualTo(Support.SUPPORTED);
    }

    private Judgement judge(String statement, Candidate... ranked) {
        return judge.judge(statement, EN, List.of(ranked), SOURCES);
    }

    private static Candidate candidate(int evidence, double likeness, double lead) {
        return new Candidate(evidence, likeness, lead, false, false);
    }

    private static Evidence evidence(String text, LanguageTag language) {
        return new Evidence("d" + text.length(), 1, "t", null, language, 0, text.length(), text, 1, null);
    }
}

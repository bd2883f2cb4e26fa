package io.glossa.answer.abstention;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.answer.TrigramEncoder;
import io.glossa.answer.abstention.AbstentionProperties.SearchEncoder;
import io.glossa.answer.comparison.Comparison;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.AnswerRequest;
import io.glossa.wire.answer.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SufficiencyTests {

    private static final LanguageTag EN = LanguageTag.of("en");

    private final List<String> lookedAt = new ArrayList<>();
    private double secondLikeness = 0.2;
    private final Sufficiency sufficiency = new Sufficiency(
            new AbstentionProperties(SearchEncoder.LIGHT, 0.3, 0.35), (question, language, evidence) -> {
                lookedAt.add(question);
                return secondLikeness;
            });

    @Test
    void withoutEvidenceThereIsNothingToAnswerFrom() {
        assertThat(weakness()).map(Warning::code).contains("no-evidence");
    }

    @Test
    void evidenceThatIsUnlikeTheQuestionTwiceIsTooWeak() {
        assertThat(weakness(evidence(0.29), evidence(0.05))).map(Warning::code).contains("evidence-too-weak");
    }

    @Test
    void theSecondLookMaySpeakForEvidence() {
        secondLikeness = 0.3;
        assertThat(weakness(evidence(0.1), evidence(0.05))).isEmpty();
    }

    @Test
    void whatTheSearchFoundClearlyLikeTheQuestionIsEnoughWhereverItStands() {
        assertThat(weakness(evidence(0.1), evidence(null), evidence(0.3))).isEmpty();
        assertThat(lookedAt).isEmpty();
    }

    @Test
    void evidenceThatNobodyMeasuredIsNotJudged() {
        assertThat(weakness(evidence(null))).isEmpty();
        assertThat(lookedAt).isEmpty();
    }

    @Test
    void theSecondLookComparesWithTheMostAlikeOnly() {
        SecondLook look = SecondLook.with(new Comparison(new TrigramEncoder()), 1);
        Evidence library = evidence("The library opens at eight in the morning.", 0.2);
        Evidence fish = evidence("There is fish on Fridays.", 0.1);
        double near = look.likeness("When does the library open in the morning?", EN, List.of(fish, library));
        double far = look.likeness("Which fish is there on Fridays?", EN, List.of(fish, library));
        assertThat(near).isGreaterThan(far + 0.2);
    }

    private Optional<Warning> weakness(Evidence... evidence) {
        return sufficiency.findWeakness(new AnswerRequest("When?", EN, EN, List.of(evidence)));
    }

    private static Evidence evidence(@Nullable Double likeness) {
        return evidence("Text", likeness);
    }

    private static Evidence evidence(String text, @Nullable Double likeness) {
        return new Evidence("d", 1, "t", null, EN, 0, text.length(), text, -3, null, likeness);
    }
}

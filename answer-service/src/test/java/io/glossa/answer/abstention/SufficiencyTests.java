package io.glossa.answer.abstention;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SufficiencyTests {

    private final Sufficiency sufficiency = new Sufficiency(new AbstentionProperties(0.22));

    @Test
    void withoutEvidenceThereIsNothingToAnswerFrom() {
        assertThat(sufficiency.findWeakness(List.of())).map(Warning::code).contains("no-evidence");
    }

    @Test
    void evidenceThatIsUnlikeTheQuestionIsTooWeak() {
        assertThat(sufficiency.findWeakness(List.of(evidence(0.21), evidence(0.05))))
                .map(Warning::code)
                .contains("evidence-too-weak");
    }

    @Test
    void oneSentenceLikeTheQuestionIsEnoughWhereverItStands() {
        assertThat(sufficiency.findWeakness(List.of(evidence(0.1), evidence(null), evidence(0.22))))
                .isEmpty();
    }

    @Test
    void evidenceThatNobodyMeasuredIsNotJudged() {
        assertThat(sufficiency.findWeakness(List.of(evidence(null)))).isEmpty();
    }

    private static Evidence evidence(@Nullable Double likeness) {
        return new Evidence("d", 1, "t", null, LanguageTag.of("en"), 0, 4, "Text", -3, null, likeness);
    }
}

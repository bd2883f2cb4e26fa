package io.glossa.answer.abstention;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.answer.abstention.AbstentionProperties.SearchEncoder;
import io.glossa.answer.reading.ReadEvidence;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.Evidence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SufficiencyTests {

    private final Sufficiency light = new Sufficiency(new AbstentionProperties(SearchEncoder.LIGHT, null, 0.8));
    private final Sufficiency quality = new Sufficiency(new AbstentionProperties(SearchEncoder.QUALITY, 0.4, 0.8));

    @Test
    void withoutEvidenceThereIsNothingToAnswerFrom() {
        assertThat(light.findWeakness(new ReadEvidence(List.of(), List.of(), List.of())))
                .map(Warning::code)
                .contains("no-evidence");
    }

    @Test
    void theMostRelevantSentenceDecides() {
        assertThat(weakness(light, null, 0.79, 0.5)).map(Warning::code).contains("evidence-too-weak");
        assertThat(weakness(light, null, 0.8, 0.5)).isEmpty();
    }

    @Test
    void whatASurerSearchFoundClearlyLikeTheQuestionIsEnough() {
        assertThat(weakness(quality, 0.4, 0.2)).isEmpty();
        assertThat(weakness(quality, 0.39, 0.2)).isPresent();
        assertThat(weakness(quality, 0.39, 0.8)).isEmpty();
        assertThat(weakness(light, 0.99, 0.2)).isPresent();
    }

    private static Optional<Warning> weakness(Sufficiency sufficiency, @Nullable Double likeness, Double... relevance) {
        Evidence evidence = new Evidence("d", 1, "t", null, LanguageTag.of("en"), 0, 4, "Text", -3, null, likeness);
        return sufficiency.findWeakness(new ReadEvidence(List.of(relevance), List.of(), List.of(evidence)));
    }
}

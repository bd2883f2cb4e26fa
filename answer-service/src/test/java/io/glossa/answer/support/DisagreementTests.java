package io.glossa.answer.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.glossa.answer.TrigramEncoder;
import io.glossa.answer.citation.Candidate;
import io.glossa.answer.comparison.ComparedEvidence;
import io.glossa.answer.support.Disagreement.Contradiction;
import io.glossa.language.Guard;
import io.glossa.language.Numbers;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.answer.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisagreementTests {

    private static final String CITED = "The library closes at 20:00 on Fridays.";

    private final Disagreement disagreement = new Disagreement(new Guard(), new Numbers(), 16);

    @Test
    void theSameStatementWithAnotherNumberContradicts() {
        Contradiction found =
                find(CITED, "On Fridays the library closes at 18:00.").orElseThrow();
        assertThat(found.source().evidence()).isEqualTo(1);
        assertThat(found.warning().code()).isEqualTo("sources-disagree");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The museum closes at 18:00 on Fridays.",
                "The library closes at 18:00 on Mondays.",
                "The library opens at 8:00 on Fridays.",
                "The library closes at 20:00 on Fridays.",
                "At 18:00."
            })
    void anotherStatementOrTheSameNumberDoesNot(String other) {
        assertThat(find(CITED, other)).isEmpty();
    }

    @Test
    void aDocumentDoesNotContradictItself() {
        List<Evidence> evidence =
                List.of(evidence("d", CITED), evidence("d", "The library closes at 18:00 on Fridays."));
        assertThat(find(evidence)).isEmpty();
    }

    @Test
    void onlyTheBestEvidenceIsLookedAt() {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(evidence("cited", CITED));
        for (int i = 0; i < 15; i++) {
            evidence.add(evidence("filler" + i, "Nothing with digits stands here."));
        }
        evidence.add(evidence("late", "The library closes at 18:00 on Fridays."));
        assertThat(find(evidence)).isEmpty();
    }

    private Optional<Contradiction> find(String cited, String other) {
        return find(List.of(evidence("cited", cited), evidence("other", other)));
    }

    private Optional<Contradiction> find(List<Evidence> evidence) {
        Candidate cited = new Candidate(0, 1, 0, false, true);
        return disagreement.find(cited, new ComparedEvidence(evidence, List.of(), TrigramEncoder.comparison()));
    }

    private static Evidence evidence(String document, String text) {
        return new Evidence(document, 1, document, null, LanguageTag.of("en"), 0, text.length(), text, 1, null);
    }
}

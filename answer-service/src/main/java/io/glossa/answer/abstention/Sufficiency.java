package io.glossa.answer.abstention;

import io.glossa.answer.reading.ReadEvidence;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.Evidence;
import java.util.Objects;
import java.util.Optional;

/**
 * Judges whether evidence can hold the answer at all: by how relevant the best sentence reads, and by how like the question
 * the search found it, where its encoder tells more. Scores do not tell, for they only order what was found.
 * docs/decisions/0008-answers.md has the measurements.
 */
public final class Sufficiency {

    private final AbstentionProperties properties;

    public Sufficiency(AbstentionProperties properties) {
        this.properties = properties;
    }

    /** Why the question cannot be answered from its evidence, if so. */
    public Optional<Warning> findWeakness(ReadEvidence evidence) {
        if (evidence.relevance().isEmpty()) {
            return Optional.of(new Warning("no-evidence", "Nothing was found that could answer the question."));
        }
        double best = evidence.relevance().getFirst();
        boolean clear = evidence.evidence().stream()
                .map(Evidence::likeness)
                .filter(Objects::nonNull)
                .anyMatch(likeness -> likeness >= properties.clear());
        return clear || best >= properties.least() ? Optional.empty() : Optional.of(tooWeak(best));
    }

    private Warning tooWeak(double relevance) {
        return new Warning(
                "evidence-too-weak",
                "The nearest source is too far from the question: its relevance is %.2f, and %.2f is needed."
                        .formatted(relevance, properties.least()));
    }
}

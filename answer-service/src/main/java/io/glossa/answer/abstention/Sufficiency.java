package io.glossa.answer.abstention;

import io.glossa.wire.Warning;
import io.glossa.wire.answer.AnswerRequest;
import io.glossa.wire.answer.Evidence;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Judges whether evidence can hold the answer at all, by what the search measured: how like the question the best
 * sentence is once what is common to their languages is taken off. Where that does not decide, the best sentences are
 * looked at again. Scores do not tell, for they only order what was found. Evidence whose likeness nobody measured is not
 * judged. docs/decisions/0008-answers.md has the measurements.
 */
public final class Sufficiency {

    private final AbstentionProperties properties;
    private final SecondLook secondLook;

    public Sufficiency(AbstentionProperties properties, SecondLook secondLook) {
        this.properties = properties;
        this.secondLook = secondLook;
    }

    /** Why the question cannot be answered from its evidence, if so. */
    public Optional<Warning> findWeakness(AnswerRequest request) {
        List<Evidence> evidence = request.evidence();
        if (evidence.isEmpty()) {
            return Optional.of(new Warning("no-evidence", "Nothing was found that could answer the question."));
        }
        return evidence.stream()
                .map(Evidence::likeness)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(likeness -> likeness < properties.clear())
                .map(likeness ->
                        likeness / 2 + secondLook.likeness(request.question(), request.questionLanguage(), evidence))
                .filter(sum -> sum < properties.least())
                .map(this::tooWeak);
    }

    private Warning tooWeak(double likeness) {
        return new Warning(
                "evidence-too-weak",
                "The nearest source is too far from the question: its likeness is %.2f, and %.2f is needed."
                        .formatted(likeness, properties.least()));
    }
}

package io.glossa.answer.abstention;

import io.glossa.answer.comparison.ComparedEvidence;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Judges whether evidence can hold the answer at all. It does not read the scores of whoever found the evidence, whose
 * scale it cannot know, but compares question and evidence itself.
 *
 * <p>The strength of the evidence is the likeness of its best sentence to the question, and twice what that sentence is
 * ahead of the rest: an answer is alike and stands out, while for a question that a collection merely touches everything
 * is alike a little. docs/decisions/0008-answers.md has the measurements.
 */
public final class Sufficiency {

    private static final double LEAD_WEIGHT = 2;

    /** With less evidence than this, the rest of it is too near the best to be a background. */
    private static final int ENOUGH_FOR_BACKGROUND = 12;

    /** What unrelated evidence of one collection is like, where there is too little to see it. */
    private static final double TYPICAL_BACKGROUND = 0.22;

    private final AbstentionProperties properties;

    public Sufficiency(AbstentionProperties properties) {
        this.properties = properties;
    }

    /** Why the question cannot be answered from {@code evidence}, if so. */
    public Optional<Warning> findWeakness(String question, LanguageTag language, ComparedEvidence evidence) {
        int size = evidence.evidence().size();
        if (size == 0) {
            return Optional.of(new Warning("no-evidence", "Nothing was found that could answer the question."));
        }
        if (properties.leastStrength() <= 0) {
            return Optional.empty();
        }
        List<Integer> best = IntStream.range(0, Math.min(properties.compared(), size))
                .boxed()
                .toList();
        List<Integer> rest = size < ENOUGH_FOR_BACKGROUND ? List.of() : List.of(size / 4, size / 2, size * 3 / 4);
        double[] likeness = evidence.likenessOfQuestion(
                question, language, Stream.concat(best.stream(), rest.stream()).toList());
        double strength = strength(
                Arrays.stream(likeness, 0, best.size()).max().orElseThrow(),
                Arrays.stream(likeness, best.size(), likeness.length).average().orElse(TYPICAL_BACKGROUND));
        return strength >= properties.leastStrength()
                ? Optional.empty()
                : Optional.of(new Warning(
                        "evidence-too-weak",
                        "The nearest source is too far from the question: strength %.2f, and %.2f are needed."
                                .formatted(strength, properties.leastStrength())));
    }

    static double strength(double best, double background) {
        return best + LEAD_WEIGHT * (best - background);
    }
}

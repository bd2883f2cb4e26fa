package io.glossa.answer.support;

import io.glossa.answer.citation.Candidate;
import io.glossa.answer.comparison.ComparedEvidence;
import io.glossa.language.Difference;
import io.glossa.language.Difference.Kind;
import io.glossa.language.Guard;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds a second source that says the same as a cited one with another number: names agree, the texts are alike, the
 * numbers are not. What it finds deserves to be shown; it does not know which source is right.
 */
public final class Disagreement {

    /** The same statement in other words or another language reaches this; neighbours on one subject rarely do. */
    private static final double SAME_STATEMENT = 0.7;

    private final Guard guard;
    private final int compared;

    /** @param compared how many of the best evidence sentences may disagree */
    public Disagreement(Guard guard, int compared) {
        this.guard = guard;
        this.compared = compared;
    }

    /** The evidence that contradicts {@code cited}, if there is any in another document. */
    public Optional<Contradiction> find(Candidate cited, ComparedEvidence evidence) {
        Evidence source = evidence.get(cited.evidence());
        List<Integer> others = IntStream.range(
                        0, Math.min(compared, evidence.evidence().size()))
                .filter(index -> !evidence.get(index).document().equals(source.document()))
                .boxed()
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        double[] likeness = evidence.likenessOfEvidence(cited.evidence(), others);
        for (int i = 0; i < likeness.length; i++) {
            if (likeness[i] >= SAME_STATEMENT && contradict(source, evidence.get(others.get(i)))) {
                Evidence other = evidence.get(others.get(i));
                Candidate candidate = new Candidate(others.get(i), likeness[i], 0, false, false);
                return Optional.of(new Contradiction(candidate, warning(source, other)));
            }
        }
        return Optional.empty();
    }

    private boolean contradict(Evidence one, Evidence other) {
        List<Difference> there = guard.compare(one.text(), one.language(), other.text(), other.language());
        List<Difference> back = guard.compare(other.text(), other.language(), one.text(), one.language());
        return onlyNumbers(there) && onlyNumbers(back);
    }

    private static boolean onlyNumbers(List<Difference> differences) {
        return !differences.isEmpty()
                && differences.stream()
                        .allMatch(difference -> difference.kind() == Kind.NUMBER || difference.kind() == Kind.DATE);
    }

    private static Warning warning(Evidence one, Evidence other) {
        return new Warning(
                "sources-disagree", "“%s” and “%s” give different numbers.".formatted(one.title(), other.title()));
    }

    /**
     * A source beside the cited one.
     *
     * @param source to be cited as well
     */
    public record Contradiction(Candidate source, Warning warning) {}
}

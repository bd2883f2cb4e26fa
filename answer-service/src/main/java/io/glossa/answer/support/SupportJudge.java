package io.glossa.answer.support;

import io.glossa.answer.citation.Candidate;
import io.glossa.language.Difference;
import io.glossa.language.Guard;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.Evidence;
import io.glossa.wire.answer.Support;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges a statement by how far the closest evidence stands out from the rest, and by the numbers, names and negations
 * that differ between the two.
 */
public final class SupportJudge {

    /** Evidence neither this far ahead of the rest nor this like the statement supports nothing. */
    private static final double LEAST_LEAD = 1.0;

    private static final double LEAST_LIKENESS = 0.35;

    /** So much like the statement that it need not stand out: evidence often says a thing twice. */
    private static final double SAME = 0.6;

    /** Sentences this close to the best one may be the statement's source as well. */
    private static final double NEARLY = 0.15;

    private final Guard guard;

    public SupportJudge(Guard guard) {
        this.guard = guard;
    }

    /** @param ranked the evidence that the statement may rest on, the closest first */
    public Judgement judge(String statement, LanguageTag language, List<Candidate> ranked, List<Evidence> evidence) {
        List<Compared> plausible = plausible(ranked).stream()
                .map(candidate -> compare(statement, language, candidate, evidence.get(candidate.evidence())))
                .sorted(Comparator.comparingInt(Compared::weight))
                .toList();
        if (plausible.isEmpty()) {
            Warning warning = new Warning("unsupported", "No source was found that supports this.");
            return new Judgement(Support.UNSUPPORTED, List.of(), List.of(warning));
        }
        Compared best = plausible.getFirst();
        List<Candidate> cited = new ArrayList<>(List.of(best.candidate()));
        Set<Difference> open = new LinkedHashSet<>(best.differences());
        for (Compared other : plausible.subList(1, plausible.size())) {
            // A second source is cited for what the first one leaves open, e.g. the year in another sentence.
            if (open.removeIf(difference -> !other.differences().contains(difference))) {
                cited.add(other.candidate());
            }
        }
        boolean firm = best.candidate().verbatim() || isFirm(best.candidate());
        Support support = open.isEmpty() && firm ? Support.SUPPORTED : Support.PARTIAL;
        return new Judgement(
                support, cited, open.stream().map(DifferenceWarnings::warning).toList());
    }

    private Compared compare(String statement, LanguageTag language, Candidate candidate, Evidence source) {
        return new Compared(
                candidate,
                candidate.verbatim()
                        ? List.of()
                        : guard.compare(statement, language, source.text(), source.language()));
    }

    private static List<Candidate> plausible(List<Candidate> ranked) {
        if (ranked.isEmpty()) {
            return List.of();
        }
        double best = ranked.getFirst().rating();
        return ranked.stream()
                .filter(candidate -> candidate.verbatim() || standsOut(candidate))
                .filter(candidate -> candidate.rating() >= best - NEARLY)
                .limit(4)
                .toList();
    }

    private static boolean standsOut(Candidate candidate) {
        return candidate.likeness() >= SAME
                || candidate.likeness() >= LEAST_LIKENESS && (candidate.lead() >= LEAST_LEAD || candidate.named());
    }

    private static boolean isFirm(Candidate candidate) {
        return candidate.likeness() >= SAME || candidate.named() || candidate.lead() >= 2 * LEAST_LEAD;
    }

    private record Compared(Candidate candidate, List<Difference> differences) {

        int weight() {
            return differences.size();
        }
    }
}

package io.glossa.answer.support;

import io.glossa.answer.citation.Candidate;
import io.glossa.wire.Warning;
import io.glossa.wire.answer.Evidence;
import io.glossa.wire.answer.Support;
import java.util.List;

/** Judges a statement by how far the closest evidence stands out from the rest, and by what differs between the two. */
public final class SupportJudge {

    /** Evidence that stands out less than this, and that nobody named, supports nothing. */
    private static final double LEAST_LEAD = 1.0;

    /** @param ranked the evidence that the statement may rest on, the closest first */
    public Judgement judge(String statement, List<Candidate> ranked, List<Evidence> evidence) {
        if (ranked.isEmpty() || !standsOut(ranked.getFirst())) {
            Warning warning = new Warning("unsupported", "No source was found that supports this.");
            return new Judgement(Support.UNSUPPORTED, List.of(), List.of(warning));
        }
        return new Judgement(Support.SUPPORTED, List.of(ranked.getFirst()), List.of());
    }

    private static boolean standsOut(Candidate candidate) {
        return candidate.verbatim() || candidate.named() || candidate.lead() >= LEAST_LEAD;
    }
}

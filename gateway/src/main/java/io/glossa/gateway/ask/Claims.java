package io.glossa.gateway.ask;

import io.glossa.wire.answer.AnswerResponse;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.answer.Support;
import java.util.List;

/** Claims read and changed in one part only. */
final class Claims {

    private Claims() {}

    static String textOf(Claim claim, AnswerResponse answer) {
        return answer.text().substring(claim.start(), claim.end());
    }

    static Claim withCitations(Claim claim, List<Citation> citations) {
        return new Claim(claim.start(), claim.end(), claim.language(), claim.support(), citations, claim.warnings());
    }

    /** The claim after some of its citations fell away: its support is one step lower, or none without citations. */
    static Claim lowered(Claim claim, List<Citation> standing) {
        Support support =
                standing.isEmpty() || claim.support() != Support.SUPPORTED ? Support.UNSUPPORTED : Support.PARTIAL;
        return new Claim(claim.start(), claim.end(), claim.language(), support, standing, claim.warnings());
    }
}

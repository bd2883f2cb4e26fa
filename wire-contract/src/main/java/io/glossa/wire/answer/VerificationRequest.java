package io.glossa.wire.answer;

import io.glossa.wire.LanguageTag;
import java.util.List;

/**
 * Claims that were written or translated elsewhere, to be cited and checked as if the service had written them.
 *
 * @param claims in the answer's order
 */
public record VerificationRequest(
        String question,
        LanguageTag questionLanguage,
        LanguageTag answerLanguage,
        List<DraftClaim> claims,
        List<Evidence> evidence) {

    public VerificationRequest {
        claims = List.copyOf(claims);
        evidence = List.copyOf(evidence);
    }

    /**
     * A claim before it is cited.
     *
     * @param evidence indices into the request's evidence that the writer named, from 0; may be empty
     */
    public record DraftClaim(String text, List<Integer> evidence) {

        public DraftClaim {
            evidence = List.copyOf(evidence);
        }
    }
}

package io.glossa.wire.answer;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import java.util.List;

/**
 * One statement of the answer.
 *
 * @param start offset into the answer's text, inclusive
 * @param end offset into the answer's text, exclusive
 * @param language what the claim was identified as, {@code und} when it cannot be told
 * @param warnings what its checks found, e.g. {@code number-differs}, {@code language-mixed}
 */
public record Claim(
        int start, int end, LanguageTag language, Support support, List<Citation> citations, List<Warning> warnings) {

    public Claim {
        citations = List.copyOf(citations);
        warnings = List.copyOf(warnings);
    }

    public Claim withCitations(List<Citation> changed) {
        return new Claim(start, end, language, support, changed, warnings);
    }

    /**
     * The claim when only some of its citations still stand: its support is one step lower, and none without citations.
     * The claim itself when all do.
     */
    public Claim standingOn(List<Citation> standing) {
        if (standing.size() == citations.size()) {
            return this;
        }
        boolean partly = !standing.isEmpty() && support == Support.SUPPORTED;
        return new Claim(start, end, language, partly ? Support.PARTIAL : Support.UNSUPPORTED, standing, warnings);
    }
}

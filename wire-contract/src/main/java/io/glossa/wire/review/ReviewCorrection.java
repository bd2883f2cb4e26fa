package io.glossa.wire.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Releases an answer or a translation in other words. At least one of them is there.
 *
 * @param reviewer who decides, for the audit trail
 * @param reason why, for the audit trail
 * @param claims what stands instead of some claims; the others stay
 * @param translations of quotes, instead of those that the citations have
 * @param translation of the text, instead of the held one, where the review is of a translation; for it alone
 */
public record ReviewCorrection(
        String reviewer,
        String reason,
        @Nullable List<ClaimText> claims,
        @Nullable List<TranslationText> translations,
        @Nullable String translation) {

    /** @param claim its place in {@code held.claims}, from 0 */
    public record ClaimText(int claim, String text) {}

    /**
     * @param claim its place in {@code held.claims}, from 0
     * @param citation its place in the claim's citations, from 0
     */
    public record TranslationText(int claim, int citation, String text) {}
}

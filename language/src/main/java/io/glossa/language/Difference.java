package io.glossa.language;

import io.glossa.wire.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Something in a claim that its source does not bear out.
 *
 * @param span in the claim; the whole claim where something is missing from it
 * @param found what the claim says there; of a missing negation, what the source says
 * @param nearest the source's mention that comes nearest, if there is one
 */
public record Difference(
        Kind kind, TextSpan span, String found, @Nullable String nearest) {

    public enum Kind {
        /** A number that no number of the source can mean. */
        NUMBER,
        /** A date, or a day of the week. */
        DATE,
        /** Money in a currency that no amount of the source can be in. */
        UNIT,
        NAME,
        /** A code, address or acronym with digits, which stays as it is in any language. */
        CODE,
        /** One side negates, the other does not. */
        NEGATION,
        /** One side says more, up or before where the other says less, down or after. */
        DIRECTION
    }
}

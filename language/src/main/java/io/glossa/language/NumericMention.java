package io.glossa.language;

import io.glossa.wire.TextSpan;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number, date or time as it stands in a text.
 *
 * @param readings every value that the writing allows, without trailing zeros: {@code 1,234} is 1234 or 1.234, {@code 3
 *     million} is 3000000 and, since a translation may write the unit elsewhere, 3; of a date its year, month and day; of
 *     a time its hours and minutes
 * @param date for {@link Kind#DATE} only
 * @param unit the currency sign or code, {@code %}, or unit of measure beside the number, as written
 */
public record NumericMention(
        TextSpan span,
        Kind kind,
        Set<BigDecimal> readings,
        @Nullable CalendarDate date,
        @Nullable String unit) {

    public enum Kind {
        NUMBER,
        PERCENT,
        CURRENCY,
        DATE,
        TIME,
        /** A number in words, or in Roman numerals. */
        SPELLED
    }

    public NumericMention {
        if (readings.isEmpty() || (kind == Kind.DATE) != (date != null)) {
            throw new IllegalArgumentException("Not a number: " + readings + " " + kind + " " + date);
        }
        readings = Set.copyOf(readings);
    }

    /** Whether both can mean the same. */
    public boolean agreesWith(NumericMention other) {
        if (date != null && other.date != null) {
            return date.agreesWith(other.date);
        }
        return readings.stream().anyMatch(other.readings::contains);
    }
}

package io.glossa.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date as far as a text gives it: the fifth of July has no year, July 1998 has no day. Gregorian. */
public record CalendarDate(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day) {

    /** The whole date; empty where a part is missing or no such day exists. */
    public Optional<LocalDate> toLocalDate() {
        if (year == null || month == null || day == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether no part of one contradicts the other. */
    public boolean agreesWith(CalendarDate other) {
        return agrees(year, other.year) && agrees(month, other.month) && agrees(day, other.day);
    }

    private static boolean agrees(@Nullable Integer one, @Nullable Integer other) {
        return one == null || other == null || one.equals(other);
    }
}

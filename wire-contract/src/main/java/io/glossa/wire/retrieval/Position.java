package io.glossa.wire.retrieval;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the database's log of changes had come when something was written. Whoever sends it with a search sees what was
 * written until then. Clients hand it back as they got it.
 *
 * @param value bytes of the log, not negative; as a text, PostgreSQL's {@code pg_lsn}
 */
public record Position(long value) implements Comparable<Position> {

    /** The header that it travels in: of an answer to a write, and of a request that is to see what was written. */
    public static final String HEADER = "Glossa-Position";

    private static final Pattern TEXT = Pattern.compile("([0-9A-F]{1,8})/([0-9A-F]{1,8})");

    /** @throws IllegalArgumentException if the text is none */
    public static Position of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("The header %s is not what a write answered.".formatted(HEADER));
        }
        return new Position(Long.parseLong(parts.group(1), 16) << 32 | Long.parseLong(parts.group(2), 16));
    }

    @Override
    public int compareTo(Position other) {
        return Long.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%X/%X", value >>> 32, value & 0xFFFF_FFFFL);
    }
}

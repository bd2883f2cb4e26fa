package io.glossa.wire;

/**
 * A stretch of a text in UTF-16 code units: start inclusive, end exclusive, relative to the text as it was given.
 *
 * @throws IllegalArgumentException if {@code start} is negative or after {@code end}
 */
public record TextSpan(int start, int end) {

    public TextSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a span: %d to %d".formatted(start, end));
        }
    }

    public int length() {
        return end - start;
    }

    /** The characters of {@code text} that this span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** The same stretch in a text in which this span's text begins {@code offset} later. */
    public TextSpan shift(int offset) {
        return new TextSpan(start + offset, end + offset);
    }

    public boolean overlaps(TextSpan other) {
        return start < other.end && other.start < end;
    }
}

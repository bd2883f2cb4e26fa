package io.glossa.wire;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One text's offsets in code points and in UTF-16 code units: made in the time that it takes to read the text once, so
 * that thousands of spans cost no more than a few.
 */
public final class CodePointIndex {

    private final int length;

    /** In UTF-16, of each code point and of the end. Null when the text has no surrogate pair and the two countings agree. */
    private final int @Nullable [] positions;

    private CodePointIndex(int length, int @Nullable [] positions) {
        this.length = length;
        this.positions = positions;
    }

    public static CodePointIndex of(String text) {
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            return new CodePointIndex(count, null);
        }
        int[] positions = new int[count + 1];
        int at = 0;
        for (int i = 0; i < count; i++) {
            positions[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        positions[count] = at;
        return new CodePointIndex(count, positions);
    }

    /** @throws IndexOutOfBoundsException if the text has not so many code points */
    public int utf16(int codePoints) {
        Objects.checkIndex(codePoints, length + 1);
        return positions == null ? codePoints : positions[codePoints];
    }

    /** How many code points begin before an offset in UTF-16 code units, which is in the text. */
    public int codePoints(int utf16) {
        if (positions == null) {
            return utf16;
        }
        int found = Arrays.binarySearch(positions, utf16);
        return found < 0 ? -found - 1 : found;
    }
}

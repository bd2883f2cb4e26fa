package io.glossa.encoder;

import org.jspecify.annotations.Nullable;

/** Turns positions counted in code points into UTF-16 positions, for one text. */
final class CodePointIndex {

    /** Null when the text has no surrogate pair and the two countings agree. */
    private final int @Nullable [] positions;

    private CodePointIndex(int @Nullable [] positions) {
        this.positions = positions;
    }

    static CodePointIndex of(String text) {
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            return new CodePointIndex(null);
        }
        int[] positions = new int[count + 1];
        int at = 0;
        for (int i = 0; i < count; i++) {
            positions[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        positions[count] = at;
        return new CodePointIndex(positions);
    }

    int utf16(int codePoints) {
        return positions == null ? codePoints : positions[codePoints];
    }
}

package io.glossa.encoder.unigram;

import java.util.Arrays;

/** A text under change that knows for each of its UTF-16 code units which characters of the original it stands for. */
final class NormalizedText {

    private char[] units;
    private int[] starts;
    private int[] ends;
    private int length;

    NormalizedText(int expected) {
        units = new char[expected];
        starts = new int[expected];
        ends = new int[expected];
    }

    void append(char unit, int start, int end) {
        if (length == units.length) {
            int capacity = length * 2 + 8;
            units = Arrays.copyOf(units, capacity);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
        }
        units[length] = unit;
        starts[length] = start;
        ends[length] = end;
        length++;
    }

    void append(CharSequence text, int start, int end) {
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i), start, end);
        }
    }

    /** Spaces beside each other become one; each becomes {@code mark}, and the text starts with one, as if a space were there. */
    NormalizedText withWordsMarked(char mark) {
        NormalizedText marked = new NormalizedText(length + 1);
        if (units[0] != mark && units[0] != ' ') {
            marked.append(mark, starts[0], ends[0]);
        }
        for (int i = 0; i < length; i++) {
            if (units[i] != ' ') {
                marked.append(units[i], starts[i], ends[i]);
                continue;
            }
            int last = i;
            while (last + 1 < length && units[last + 1] == ' ') {
                last++;
            }
            marked.append(mark, starts[last], ends[last]);
            i = last;
        }
        return marked;
    }

    boolean isEmpty() {
        return length == 0;
    }

    int length() {
        return length;
    }

    char charAt(int index) {
        return units[index];
    }

    int codePointAt(int index) {
        return Character.codePointAt(units, index, length);
    }

    /** Where in the original the characters start that a unit stands for. */
    int originStart(int index) {
        return starts[index];
    }

    int originEnd(int index) {
        return ends[index];
    }
}

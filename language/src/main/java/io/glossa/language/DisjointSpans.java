package io.glossa.language;

import io.glossa.wire.TextSpan;
import java.util.TreeMap;

/**
 * Stretches of one text that have been taken, so that what overlaps one of them is not taken again. Asking takes
 * logarithmic time: a text may consist of nothing but numbers. For one thread.
 */
public final class DisjointSpans {

    private final TreeMap<Integer, TextSpan> byStart = new TreeMap<>();

    /** Takes a span if it overlaps none that was taken before. Returns whether it did. */
    public boolean add(TextSpan span) {
        boolean free = isFree(span);
        if (free) {
            byStart.put(span.start(), span);
        }
        return free;
    }

    public boolean isFree(TextSpan span) {
        var before = byStart.lowerEntry(span.end());
        return before == null || !before.getValue().overlaps(span);
    }
}

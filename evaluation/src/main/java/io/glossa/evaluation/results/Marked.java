package io.glossa.evaluation.results;

import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * A text to be shown with parts of it marked.
 *
 * @param role what it is: {@code question}, {@code evidence}, {@code answer}, {@code cited}, {@code found}
 * @param language BCP 47 tag
 * @param place where it stands, e.g. a document's identifier; empty where that says nothing
 * @param marks in UTF-16 code units of the text
 */
public record Marked(String role, String language, String place, String text, List<Mark> marks) {

    /** Characters shown on either side of the marks. */
    private static final int AROUND = 160;

    private static final int LONGEST = 900;

    public Marked {
        marks = List.copyOf(marks);
    }

    /** @param kind {@code right}, {@code cited}, {@code claim} or {@code projected} */
    public record Mark(int start, int end, String kind) {

        public static Mark of(TextSpan span, String kind) {
            return new Mark(span.start(), span.end(), kind);
        }
    }

    /** The whole text without marks. */
    public static Marked plain(String role, String language, String place, String text) {
        return excerpt(role, language, place, text, List.of());
    }

    /** What stands around the marks of a longer text; marks beyond the excerpt are left out or cut. */
    public static Marked excerpt(String role, String language, String place, String text, List<Mark> marks) {
        int first = marks.stream().mapToInt(Mark::start).min().orElse(0);
        int last = marks.stream().mapToInt(Mark::end).max().orElse(first);
        int start = boundary(text, Math.max(0, first - AROUND));
        int end = boundary(text, Math.min(text.length(), Math.min(last + AROUND, start + LONGEST)));
        if (marks.isEmpty()) {
            end = boundary(text, Math.min(text.length(), LONGEST));
        }
        String before = start > 0 ? "… " : "";
        List<Mark> moved = new ArrayList<>();
        for (Mark mark : marks) {
            int from = Math.max(mark.start(), start);
            int to = Math.min(mark.end(), end);
            if (from < to) {
                moved.add(new Mark(from - start + before.length(), to - start + before.length(), mark.kind()));
            }
        }
        String shown = before + text.substring(start, end) + (end < text.length() ? " …" : "");
        return new Marked(role, language, place, shown, moved);
    }

    private static int boundary(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }
}

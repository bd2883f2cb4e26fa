package io.glossa.answer.claim;

import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A writer's text with its citation marks taken out: {@code [1]}, {@code [1, 2]}, {@code 【١】} and the like, in any
 * numeral system.
 *
 * @param text without the marks, and without the white space before them
 * @param marks in the order of the text
 */
record CitationMarks(String text, List<Mark> marks) {

    private static final String NUMBER = "\\p{Nd}{1,3}";
    private static final Pattern MARK = Pattern.compile("(?<![ \\t\\u00A0])[ \\t\\u00A0]*+(?:[\\[【［]\\s*)+(" + NUMBER
            + "(?:\\s*[,，、;،]\\s*" + NUMBER + ")*)(?:\\s*[\\]】］])+");
    private static final Pattern ONE_NUMBER = Pattern.compile(NUMBER);

    /**
     * One number of a mark.
     *
     * @param position in the text without marks, where the mark stood
     * @param number as the writer counts, from 1
     */
    record Mark(int position, int number) {}

    /** A mark within another's brackets goes first, and leaves the other to be taken. */
    static CitationMarks takenFrom(String written) {
        CitationMarks taken = new CitationMarks(written, List.of());
        CitationMarks next = taken.once();
        while (next.marks.size() > taken.marks.size()) {
            taken = next;
            next = taken.once();
        }
        return taken;
    }

    private CitationMarks once() {
        StringBuilder rest = new StringBuilder();
        List<Mark> found = new ArrayList<>();
        List<TextSpan> removed = new ArrayList<>();
        Matcher matcher = MARK.matcher(text);
        int copied = 0;
        while (matcher.find()) {
            rest.append(text, copied, matcher.start());
            copied = matcher.end();
            removed.add(new TextSpan(matcher.start(), matcher.end()));
            Matcher numbers = ONE_NUMBER.matcher(matcher.group(1));
            while (numbers.find()) {
                // Integer.parseInt reads the digits of every numeral system.
                found.add(new Mark(rest.length(), Integer.parseInt(numbers.group())));
            }
        }
        marks.forEach(mark -> found.add(new Mark(mark.position() - before(mark.position(), removed), mark.number())));
        found.sort(Comparator.comparingInt(Mark::position));
        return new CitationMarks(rest.append(text, copied, text.length()).toString(), List.copyOf(found));
    }

    /** How many characters before a position were removed. */
    private static int before(int position, List<TextSpan> removed) {
        return removed.stream()
                .mapToInt(span -> Math.max(0, Math.min(span.end(), position) - span.start()))
                .sum();
    }
}

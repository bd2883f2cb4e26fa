package io.glossa.answer.claim;

import java.util.ArrayList;
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
    private static final Pattern MARK =
            Pattern.compile("[ \\t\\u00A0]*[\\[【［]\\s*(" + NUMBER + "(?:\\s*[,，、;،]\\s*" + NUMBER + ")*)\\s*[\\]】］]");
    private static final Pattern ONE_NUMBER = Pattern.compile(NUMBER);

    /**
     * One number of a mark.
     *
     * @param position in the text without marks, where the mark stood
     * @param number as the writer counts, from 1
     */
    record Mark(int position, int number) {}

    static CitationMarks takenFrom(String written) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = MARK.matcher(written);
        int copied = 0;
        while (matcher.find()) {
            text.append(written, copied, matcher.start());
            copied = matcher.end();
            Matcher numbers = ONE_NUMBER.matcher(matcher.group(1));
            while (numbers.find()) {
                // Integer.parseInt reads the digits of every numeral system.
                marks.add(new Mark(text.length(), Integer.parseInt(numbers.group())));
            }
        }
        return new CitationMarks(text.append(written, copied, written.length()).toString(), List.copyOf(marks));
    }
}

package io.glossa.retrieval.reading;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.List;

/** Joins the lines that a paragraph was broken into. No character but white space is taken away or put in. */
final class WrappedLines {

    /** A line that is shorter than this share of its paragraph's longest was ended on purpose: a heading, a last line. */
    private static final double FULL = 0.6;

    private WrappedLines() {}

    /** Every run of white space becomes one space; tabs stay, for they part the cells of a table. */
    static String flow(CharSequence paragraph) {
        StringBuilder text = new StringBuilder(paragraph.length());
        for (int i = 0; i < paragraph.length(); i++) {
            char unit = paragraph.charAt(i);
            if (unit == '\t' && !text.isEmpty() && text.charAt(text.length() - 1) != '\t') {
                trimEnd(text);
                text.append('\t');
            } else if (!isSpace(unit)) {
                text.append(unit);
            } else if (!text.isEmpty() && !isSpace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        }
        trimEnd(text);
        return text.toString();
    }

    /** Lines that were full go on in the next one; the end of a short one stays. */
    static String join(CharSequence paragraph) {
        List<String> lines = paragraph
                .toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder text = new StringBuilder(paragraph.length());
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i));
            if (i + 1 < lines.size()) {
                text.append(between(lines.get(i), lines.get(i + 1), longest));
            }
        }
        return text.toString();
    }

    private static String between(String line, String next, int longest) {
        if (line.length() < FULL * longest) {
            return "\n";
        }
        int last = line.codePointBefore(line.length());
        int first = next.codePointAt(0);
        boolean hyphen =
                last == '-' && line.length() > 1 && Character.isLetter(line.codePointBefore(line.length() - 1));
        boolean spaceless = isSpaceless(last) && isSpaceless(first);
        return hyphen && Character.isLetter(first) || spaceless ? "" : " ";
    }

    /** Whether words of this character's script follow each other without a space. */
    static boolean isSpaceless(int codePoint) {
        return switch (UCharacter.getIntPropertyValue(codePoint, UProperty.LINE_BREAK)) {
            case UCharacter.LineBreak.IDEOGRAPHIC,
                    UCharacter.LineBreak.COMPLEX_CONTEXT,
                    UCharacter.LineBreak.CONDITIONAL_JAPANESE_STARTER,
                    UCharacter.LineBreak.NONSTARTER,
                    UCharacter.LineBreak.AKSARA,
                    UCharacter.LineBreak.AKSARA_START -> true;
            default ->
                switch (UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH)) {
                    case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH ->
                        UCharacter.getIntPropertyValue(codePoint, UProperty.HANGUL_SYLLABLE_TYPE)
                                == UCharacter.HangulSyllableType.NOT_APPLICABLE;
                    default -> false;
                };
        };
    }

    private static boolean isSpace(char unit) {
        // Not the no-break space, which a writer puts in on purpose.
        return unit == ' ' || unit == '\t' || unit == '\n' || unit == '\r' || unit == '\f';
    }

    private static void trimEnd(StringBuilder text) {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
    }
}

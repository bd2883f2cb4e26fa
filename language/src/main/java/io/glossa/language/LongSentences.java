package io.glossa.language;

/** Where to cut what is too long for a sentence. */
final class LongSentences {

    private LongSentences() {}

    /**
     * The best place to cut {@code text} between {@code start} and {@code limit}: after a clause in the second half, else
     * after a space, else before {@code limit} without parting a character from its marks.
     */
    static int cut(String text, int start, int limit) {
        int middle = start + (limit - start) / 2;
        int space = -1;
        for (int index = limit; index > middle; index--) {
            char before = text.charAt(index - 1);
            if (";；:：，、،؛".indexOf(before) >= 0 || before == ',' && Character.isWhitespace(text.charAt(index))) {
                return index;
            }
            if (space < 0 && Character.isWhitespace(before)) {
                space = index;
            }
        }
        return space > 0 ? space : wholeCharacter(text, middle, limit);
    }

    private static int wholeCharacter(String text, int middle, int limit) {
        int cut = limit;
        while (cut > middle && belongsToPrevious(text, cut)) {
            cut--;
        }
        return cut > middle ? cut : Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }

    private static boolean belongsToPrevious(String text, int index) {
        char here = text.charAt(index);
        char before = text.charAt(index - 1);
        return switch (Character.getType(here)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLowSurrogate(here) || here == '\u200D' || before == '\u200D';
        };
    }
}

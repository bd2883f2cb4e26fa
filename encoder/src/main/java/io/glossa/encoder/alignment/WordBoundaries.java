package io.glossa.encoder.alignment;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words by Unicode's word boundaries (UAX 29), by ICU's dictionaries where a script writes no spaces. Symbols such as
 * currency signs and emoji are words too: an answer may be one, or begin with one.
 */
public final class WordBoundaries {

    private static final int SYMBOLS = mask(UCharacter.getType('+'))
            | mask(UCharacter.getType('$'))
            | mask(UCharacter.getType('^'))
            | mask(UCharacter.getType('°'));

    /** To copy: ICU reads the rules from its archive again after a text in another language. */
    private static final BreakIterator BOUNDARIES = BreakIterator.getWordInstance(Locale.ROOT);

    private WordBoundaries() {}

    /** The words of {@code text} in reading order; white space and punctuation are in none. */
    public static List<TextSpan> of(String text) {
        BreakIterator boundaries = BOUNDARIES.clone();
        boundaries.setText(text);
        List<TextSpan> words = new ArrayList<>();
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; start = end, end = boundaries.next()) {
            if (boundaries.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT || isSymbol(text.codePointAt(start))) {
                words.add(new TextSpan(start, end));
            }
        }
        return words;
    }

    private static boolean isSymbol(int codePoint) {
        return (mask(UCharacter.getType(codePoint)) & SYMBOLS) != 0 || codePoint == '%' || codePoint == '‰';
    }

    private static int mask(int type) {
        return 1 << type;
    }
}

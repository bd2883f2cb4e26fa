package io.glossa.language;

import com.ibm.icu.text.BreakIterator;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Words of a text by Unicode's word boundaries (UAX 29), and by ICU's dictionaries where the script writes no spaces:
 * Chinese, Japanese, Thai, Khmer, Lao, Burmese.
 */
public final class Words {

    private Words() {}

    /** Spans of words and numbers in the order of the text; white space, punctuation and symbols are in none. */
    public static List<TextSpan> of(String text, LanguageTag language) {
        BreakIterator boundaries = BreakIterator.getWordInstance(language.locale());
        boundaries.setText(text);
        List<TextSpan> words = new ArrayList<>();
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; start = end, end = boundaries.next()) {
            if (boundaries.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
                words.add(new TextSpan(start, end));
            }
        }
        return words;
    }
}

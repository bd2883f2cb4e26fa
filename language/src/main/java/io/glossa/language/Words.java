package io.glossa.language;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words of a text by Unicode's word boundaries (UAX 29), and by ICU's dictionaries where the script writes no spaces:
 * Chinese, Japanese, Thai, Khmer, Lao, Burmese.
 */
public final class Words {

    /** The few languages that have rules of their own; the others share the root's. */
    private static final Set<ULocale> WITH_RULES = Set.of(BreakIterator.getAvailableULocales());

    /** To copy: ICU itself keeps the last language's rules only, and reads those of any other from its archive again. */
    private static final Map<ULocale, BreakIterator> BOUNDARIES = new ConcurrentHashMap<>();

    private Words() {}

    /** Spans of words and numbers in the order of the text; white space, punctuation and symbols are in none. */
    public static List<TextSpan> of(String text, LanguageTag language) {
        BreakIterator boundaries = boundaries(language);
        boundaries.setText(text);
        List<TextSpan> words = new ArrayList<>();
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; start = end, end = boundaries.next()) {
            // ICU takes letters that carry another script's mark for no word.
            if (boundaries.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT || hasLetter(text, start, end)) {
                words.add(new TextSpan(start, end));
            }
        }
        return words;
    }

    private static boolean hasLetter(String text, int start, int end) {
        return text.substring(start, end).codePoints().anyMatch(Character::isLetter);
    }

    private static BreakIterator boundaries(LanguageTag language) {
        ULocale locale = ULocale.forLocale(language.primary().locale());
        return BOUNDARIES
                .computeIfAbsent(WITH_RULES.contains(locale) ? locale : ULocale.ROOT, BreakIterator::getWordInstance)
                .clone();
    }
}

package io.glossa.language;

import com.ibm.icu.lang.UScript;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Corrections to ICU's sentence boundaries in one text. */
final class SentenceRules {

    private static final Lexicon FUNCTION_WORDS = Lexicon.load("function-words.properties");
    private static final Lexicon ABBREVIATIONS = Lexicon.load("abbreviations.properties");

    /** Languages that write an ordinal number as digits and a full stop. */
    private static final Set<String> ORDINAL_STOP =
            Set.of("de", "da", "nb", "no", "fi", "et", "cs", "sk", "sl", "hr", "sr", "hu", "lv", "is", "tr", "pl");

    /** Written without sentence marks: a space parts sentences and clauses. */
    private static final Set<String> SPACE_PARTS = Set.of("th", "lo");

    /** A Thai or Lao clause shorter than this goes with the next one. */
    private static final int MIN_CLAUSE = 60;

    private final String text;
    private final String language;

    SentenceRules(String text, LanguageTag language) {
        this.text = text;
        this.language = language.primary().value();
    }

    /** Whether the sentence from {@code start} goes on after {@code end}, where ICU would end it. */
    boolean continues(int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            if (isLineBreak(text.charAt(last - 1))) {
                return false;
            }
            last--;
        }
        if (last == start || text.charAt(last - 1) != '.') {
            return false;
        }
        int wordStart = last - 1;
        while (wordStart > start && last - wordStart < 16 && isPartOfAbbreviation(text.charAt(wordStart - 1))) {
            wordStart--;
        }
        String word = text.substring(wordStart, last - 1);
        if (word.isEmpty()) {
            return false;
        }
        if (word.length() <= 2 && word.chars().allMatch(Character::isDigit)) {
            return ORDINAL_STOP.contains(language);
        }
        if (ABBREVIATIONS.has(language, word.toLowerCase(Locale.ROOT) + '.')) {
            return true;
        }
        String next = nextWord(end);
        boolean nextIsInitial = next.length() == 1 && end + 1 < text.length() && text.charAt(end + 1) == '.';
        return isInitial(word) && (nextIsInitial || !FUNCTION_WORDS.has(language, next));
    }

    /** The stretch from {@code start} to {@code end}, cut where a language parts sentences by spaces. */
    List<TextSpan> pieces(int start, int end) {
        if (!SPACE_PARTS.contains(language)) {
            return List.of(new TextSpan(start, end));
        }
        List<TextSpan> pieces = new ArrayList<>();
        int from = start;
        for (int index = start + 1; index < end - 1; index++) {
            if (text.charAt(index) == ' '
                    && index - from >= MIN_CLAUSE
                    && Character.isAlphabetic(text.charAt(index - 1))
                    && Scripts.of(text.charAt(index + 1)) > UScript.LATIN) {
                pieces.add(new TextSpan(from, index + 1));
                from = index + 1;
            }
        }
        pieces.add(new TextSpan(from, end));
        return pieces;
    }

    private static boolean isInitial(String word) {
        String letter = word.substring(word.lastIndexOf('.') + 1);
        return letter.codePointCount(0, letter.length()) == 1 && Character.isUpperCase(letter.codePointAt(0));
    }

    private String nextWord(int from) {
        int end = from;
        while (end < text.length() && end - from < 24 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isPartOfAbbreviation(char character) {
        return Character.isLetterOrDigit(character)
                || character == '.'
                || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isLineBreak(char character) {
        return character == '\n' || character == '\r' || character == '\u2028' || character == '\u2029';
    }
}

package io.glossa.translation.protection;

import io.glossa.language.Words;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds a term in a text though it is inflected there: word by word, two forms of a word share their beginning and differ
 * in a few letters at the end. That is tolerant of endings, not of changed stems or prefixes, and knows no language.
 */
final class TermForms {

    private static final double SHARED = 0.7;
    private static final int SHORT_WORD = 3;
    private static final int LONGEST_ENDING = 4;
    private static final double ENDING = 0.6;

    private TermForms() {}

    /** Where the term stands, in the order of the text. */
    static List<TextSpan> find(String term, String text, LanguageTag language) {
        List<String> wanted = words(term, language);
        List<TextSpan> words = Words.of(text, language);
        List<TextSpan> found = new ArrayList<>();
        if (wanted.isEmpty()) {
            return found;
        }
        for (int first = 0; first + wanted.size() <= words.size(); first++) {
            if (isAt(first, wanted, words, text)) {
                found.add(new TextSpan(
                        words.get(first).start(),
                        words.get(first + wanted.size() - 1).end()));
                first += wanted.size() - 1;
            }
        }
        return found.isEmpty() ? literally(term, text) : found;
    }

    private static boolean isAt(int first, List<String> wanted, List<TextSpan> words, String text) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!areForms(wanted.get(i), words.get(first + i).of(text).toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    /** Dictionaries may cut a text without spaces elsewhere than the term. */
    private static List<TextSpan> literally(String term, String text) {
        boolean spaced = term.codePoints().anyMatch(TermForms::isSpacedScript);
        int start = spaced ? -1 : text.indexOf(term);
        return start < 0 ? List.of() : List.of(new TextSpan(start, start + term.length()));
    }

    private static boolean isSpacedScript(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> false;
            default -> Character.isLetter(letter);
        };
    }

    private static List<String> words(String term, LanguageTag language) {
        return Words.of(term, language).stream()
                .map(span -> span.of(term).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean areForms(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        if (shorter <= SHORT_WORD) {
            return false;
        }
        int shared = 0;
        while (shared < shorter && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared >= SHARED * shorter && longer - shared <= Math.min(LONGEST_ENDING, ENDING * shorter);
    }
}

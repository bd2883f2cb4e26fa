package io.glossa.translation.protection;

import io.glossa.language.Words;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A term that is found in a text though it is inflected there: word by word, two forms of a word share their beginning and
 * differ in a few letters at the end. That is tolerant of endings, not of changed stems or prefixes, and knows no language.
 */
final class TermForms {

    private static final double SHARED = 0.7;
    private static final int SHORT_WORD = 3;
    private static final int LONGEST_ENDING = 4;
    private static final double ENDING = 0.6;

    private final List<String> words;

    private TermForms(List<String> words) {
        this.words = words;
    }

    static TermForms of(String term, LanguageTag language) {
        return new TermForms(Words.of(term, language).stream()
                .map(span -> span.of(term).toLowerCase(Locale.ROOT))
                .toList());
    }

    /** A text's words, cut once for many terms. */
    record Text(List<TextSpan> spans, List<String> words) {

        static Text of(String text, LanguageTag language) {
            List<TextSpan> spans = Words.of(text, language);
            return new Text(
                    spans,
                    spans.stream()
                            .map(span -> span.of(text).toLowerCase(Locale.ROOT))
                            .toList());
        }

        int size() {
            return words.size();
        }

        String beginning(int word) {
            return TermForms.beginning(words.get(word));
        }
    }

    /** Where the term stands, in the order of the text. */
    static List<TextSpan> find(String term, String text, LanguageTag language) {
        TermForms forms = of(term, language);
        List<TextSpan> found = new ArrayList<>();
        if (forms.isEmpty()) {
            return found;
        }
        Text words = Text.of(text, language);
        for (int first = 0; first < words.size(); first++) {
            TextSpan span = forms.at(first, words);
            if (span != null) {
                found.add(span);
                first += forms.words.size() - 1;
            }
        }
        return found.isEmpty() && !isSpaced(term) ? literally(term, text) : found;
    }

    /** Whether it has no word. */
    boolean isEmpty() {
        return words.isEmpty();
    }

    /** What every form of its first word begins with. */
    String beginning() {
        return beginning(words.getFirst());
    }

    private static String beginning(String word) {
        return word.length() <= SHORT_WORD ? word : word.substring(0, SHORT_WORD);
    }

    /** Its place if it begins with this word of the text. */
    @Nullable
    TextSpan at(int first, Text text) {
        if (first + words.size() > text.size()) {
            return null;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!areForms(words.get(i), text.words().get(first + i))) {
                return null;
            }
        }
        return new TextSpan(
                text.spans().get(first).start(),
                text.spans().get(first + words.size() - 1).end());
    }

    /** Whether it is in a script that writes spaces: dictionaries may cut a text without them elsewhere than the term. */
    static boolean isSpaced(String term) {
        return term.codePoints().anyMatch(TermForms::isSpacedScript);
    }

    /** Where it stands as it is. */
    static List<TextSpan> literally(String term, String text) {
        List<TextSpan> found = new ArrayList<>();
        for (int start = text.indexOf(term); start >= 0; start = text.indexOf(term, start + term.length())) {
            found.add(new TextSpan(start, start + term.length()));
        }
        return found;
    }

    private static boolean isSpacedScript(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> false;
            default -> Character.isLetter(letter);
        };
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

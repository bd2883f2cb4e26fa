package io.glossa.language;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the words of a text that are not in the language of the rest. */
final class ForeignTokens {

    /** Languages in which a word from another one betrays itself; the other languages share too many forms. */
    private static final Set<String> SMALL_WORDS_TELL = Set.of("en", "de", "fr", "es", "vi", "id", "tr", "hi-Latn");

    private final Lexicon functionWords;
    private final VietnameseSyllables vietnamese = new VietnameseSyllables();

    ForeignTokens(Lexicon functionWords) {
        this.functionWords = functionWords;
    }

    List<String> in(List<String> words, String language, int script) {
        List<String> foreign = new ArrayList<>();
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            if (isForeign(word, language, script)) {
                foreign.add(word);
            }
        }
        return foreign;
    }

    boolean isForeign(String word, String language, int script) {
        int own = Scripts.ofWord(word);
        if (own != UScript.COMMON && own != script) {
            return true;
        }
        if (script != UScript.LATIN) {
            return false;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (language.equals("vi")) {
            return !vietnamese.isPossible(lower);
        }
        return lower.length() > 2
                && !functionWords.has(language, lower)
                && SMALL_WORDS_TELL.contains(language)
                && SMALL_WORDS_TELL.stream().anyMatch(other -> functionWords.has(other, lower));
    }
}

package io.glossa.retrieval.lexical;

import com.ibm.icu.lang.UScript;
import io.glossa.language.SpokenName;
import io.glossa.language.Words;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The words of a text that may be names, as they sound: capitalised words, or every word where nothing is capitalised; only
 * Chinese characters and hiragana spell names by meaning or not at all. {@code Moskva}, {@code Москва} and {@code موسكو}
 * are written in the same letters, and share the {@linkplain #sounds sounds} that an index finds them by.
 */
public final class SpokenNames {

    private static final int SHORTEST = 3;

    /** No sentence has so many; what has more is a table or a list. */
    private static final int MOST = 60;

    private SpokenNames() {}

    /** In the order of the text, without repetition. */
    public static List<SpokenName> of(String text, LanguageTag language) {
        boolean capitals = text.codePoints().anyMatch(Character::isUpperCase);
        return Words.of(text, language).stream()
                .filter(word -> mayBeName(text, word, capitals))
                .map(word -> SpokenName.of(word.of(text)))
                .filter(name -> name.letters().length() >= SHORTEST)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Hashes of what these names share with others that sound like them. */
    public static SortedSet<Integer> sounds(Collection<SpokenName> names) {
        SortedSet<Integer> sounds = new TreeSet<>();
        for (SpokenName name : names) {
            name.sounds().forEach(sound -> sounds.add(sound.hashCode()));
        }
        return sounds;
    }

    /** As {@link #unpack} reads them. */
    public static String[] pack(Collection<SpokenName> names) {
        return names.stream()
                .map(name -> name.letters() + " " + name.consonants())
                .toArray(String[]::new);
    }

    public static List<SpokenName> unpack(String[] packed) {
        return List.of(packed).stream()
                .map(name ->
                        new SpokenName(name.substring(0, name.indexOf(' ')), name.substring(name.indexOf(' ') + 1)))
                .toList();
    }

    private static boolean mayBeName(String text, TextSpan word, boolean capitals) {
        int first = text.codePointAt(word.start());
        int script = UScript.getScript(first);
        return Character.isLetter(first)
                && !(capitals && Character.isLowerCase(first))
                && script != UScript.HAN
                && script != UScript.HIRAGANA;
    }
}

package io.glossa.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Spells a name the same whatever script and spelling it came in.
 *
 * <p>The <em>key</em> is ICU's romanisation in plain ASCII letters. The <em>skeleton</em> keeps only what most
 * transliterations agree on: consonants, folded by place of articulation (as Soundex does, but wider: Arabic has no p and
 * v, Japanese no l and v, Russian no h and w), without doubling. Vowels fall away, because Arabic does not write the
 * short ones and Japanese adds its own; a leading vowel stays as {@code A}.
 */
final class NameKeys {

    private static final Transliterator CYRILLIC = Transliterator.getInstance("Russian-Latin/BGN");
    private static final Transliterator ANY = Transliterator.getInstance("Any-Latin; NFD; [:M:] Remove; Latin-ASCII");
    private static final int MAX_LENGTH = 200;

    /** What romanisation would lose: sibilants that Latin alphabets mark, and the Arabic article and initial ain. */
    private static final String[] LETTERS = {
        "[šşșŠŞȘ]", "sh", "[čćČĆ]", "ch", "[žŽ]", "zh", "[çÇ]", "s", "\\bال(?=\\p{L}{3})", "", "\\bع", "ا"
    };

    private NameKeys() {}

    /** Lower-case ASCII letters and digits, words parted by single spaces. */
    static String key(String name) {
        String head = name.length() > MAX_LENGTH ? name.substring(0, MAX_LENGTH) : name;
        String spelled = head;
        for (int index = 0; index < LETTERS.length; index += 2) {
            spelled = spelled.replaceAll(LETTERS[index], LETTERS[index + 1]);
        }
        String romanised = spelled.codePoints().anyMatch(letter -> UScript.getScript(letter) == UScript.CYRILLIC)
                ? CYRILLIC.transliterate(spelled)
                : spelled;
        return ANY.transliterate(romanised)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’ʹʺ`]", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    /** Of a key, the consonants by class: P labials, T dentals, K velars, S sibilants, M, N, R liquids; digits stay. */
    static String skeleton(String key) {
        String folded = key.replace(" ", "")
                .replaceAll("tsch|tch|tsh|dzh|sch|sh|zh|ch|ts|tz|dz|dj|cz|sz", "S")
                .replaceAll("ph", "P")
                .replaceAll("kh|gh|ck", "K")
                .replaceAll("th|dh", "T")
                .replaceAll("x", "KS")
                .replaceAll("c(?=[eiy])", "S")
                .replaceAll("[szj]", "S")
                .replaceAll("[bpfv]", "P")
                .replaceAll("[dt]", "T")
                .replaceAll("[kgcq]", "K")
                .replaceAll("[lr]", "R")
                .replaceAll("m", "M")
                .replaceAll("n", "N")
                .replaceAll("^[aeiouywh]+", "A")
                .replaceAll("[aeiouywh]", "");
        return folded.replaceAll("(\\D)\\1+", "$1");
    }

    /** What an index holds of a name: grams of the skeleton (in capitals) and of the key (in lower case). */
    static Set<String> indexTerms(String name) {
        String key = key(name);
        Set<String> terms = new LinkedHashSet<>();
        addGrams("^" + skeleton(key) + "$", 2, terms);
        addGrams("^" + skeleton(key) + "$", 3, terms);
        addGrams("^" + key.replace(" ", "") + "$", 3, terms);
        terms.remove("^$");
        return terms;
    }

    private static void addGrams(String text, int length, Set<String> terms) {
        for (int start = 0; start + length <= text.length(); start++) {
            terms.add(text.substring(start, start + length));
        }
    }
}

package io.glossa.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;

/** How the letters of a text spread over the world's scripts. Chinese characters and kana count as one group. */
final class Scripts {

    /** A Han character says about as much as this many letters of an alphabet. */
    private static final int IDEOGRAPH_WEIGHT = 2;

    /** From this share of the letters on, a script other than Latin is what the text is written in. */
    private static final double MAIN_SHARE_BESIDE_LATIN = 0.3;

    private final Map<Integer, Integer> letters = new HashMap<>();
    private int kana;
    private int total;

    static Scripts of(String text) {
        Scripts scripts = new Scripts();
        text.codePoints().filter(Scripts::isLetterOrMark).forEach(scripts::count);
        return scripts;
    }

    private void count(int letter) {
        int script = of(letter);
        if (script == UScript.COMMON || script == UScript.INHERITED) {
            return;
        }
        int weight = script == UScript.HAN ? IDEOGRAPH_WEIGHT : 1;
        if (UScript.getScript(letter) == UScript.HIRAGANA || UScript.getScript(letter) == UScript.KATAKANA) {
            kana++;
        }
        letters.merge(script, weight, Integer::sum);
        total += weight;
    }

    private static boolean isLetterOrMark(int codePoint) {
        return UCharacter.isLetter(codePoint)
                || UCharacter.getType(codePoint) == UCharacter.NON_SPACING_MARK
                || UCharacter.getType(codePoint) == UCharacter.COMBINING_SPACING_MARK;
    }

    /** The script of a letter, with kana and Bopomofo counted as Han. */
    static int of(int codePoint) {
        int script = UScript.getScript(codePoint);
        return switch (script) {
            case UScript.HIRAGANA, UScript.KATAKANA, UScript.BOPOMOFO -> UScript.HAN;
            default -> script;
        };
    }

    /** The script of the first letter of {@code word}, or {@link UScript#COMMON}. */
    static int ofWord(String word) {
        return word.codePoints()
                .filter(UCharacter::isLetter)
                .map(Scripts::of)
                .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
                .findFirst()
                .orElse(UScript.COMMON);
    }

    int total() {
        return total;
    }

    boolean hasKana() {
        return kana > 0;
    }

    double share(int script) {
        return total == 0 ? 0 : letters.getOrDefault(script, 0) / (double) total;
    }

    /**
     * The script that the text is written in. Latin terms in a text of another script are more common than the reverse,
     * so another script prevails over a larger number of Latin letters.
     */
    int main() {
        int best = UScript.COMMON;
        for (int script : letters.keySet()) {
            if (script != UScript.LATIN && (best == UScript.COMMON || share(script) > share(best))) {
                best = script;
            }
        }
        return share(best) >= MAIN_SHARE_BESIDE_LATIN || share(UScript.LATIN) == 0 ? best : UScript.LATIN;
    }

    /** The language that CLDR gives as the likely one for a script: {@code th} for Thai. */
    static String likelyLanguage(int script) {
        return ULocale.addLikelySubtags(new ULocale("und_" + UScript.getShortName(script)))
                .getLanguage();
    }
}

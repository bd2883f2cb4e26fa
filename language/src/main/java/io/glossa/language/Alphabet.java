package io.glossa.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import io.glossa.wire.LanguageTag;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;

/** The scripts and letters that CLDR gives a language. */
final class Alphabet {

    private final Set<Integer> scripts;
    private final UnicodeSet common;
    private final UnicodeSet letters;

    private Alphabet(Set<Integer> scripts, UnicodeSet common, UnicodeSet letters) {
        this.scripts = scripts;
        this.common = common;
        this.letters = letters;
    }

    static Alphabet of(LanguageTag language) {
        ULocale locale = ULocale.forLocale(language.locale());
        Set<Integer> scripts = new HashSet<>();
        int[] codes = UScript.getCode(locale);
        if (codes != null) {
            for (int code : codes) {
                scripts.add(code);
            }
        }
        if (scripts.contains(UScript.SIMPLIFIED_HAN) || scripts.contains(UScript.TRADITIONAL_HAN)) {
            scripts.add(UScript.HAN);
            scripts.add(UScript.BOPOMOFO);
        }
        UnicodeSet common = letters(locale, LocaleData.ES_STANDARD);
        UnicodeSet letters = letters(locale, LocaleData.ES_AUXILIARY).addAll(common);
        return new Alphabet(scripts, common, letters);
    }

    private static UnicodeSet letters(ULocale locale, int type) {
        UnicodeSet letters = LocaleData.getExemplarSet(locale, UnicodeSet.ADD_CASE_MAPPINGS, type);
        return letters == null ? new UnicodeSet() : letters.cloneAsThawed();
    }

    /** Whether {@code word} needs no letter that only loan words have. */
    boolean hasCommonLettersOf(String word) {
        return word.codePoints().filter(UCharacter::isLetter).allMatch(common::contains);
    }

    boolean isLatin() {
        return scripts.contains(UScript.LATIN);
    }

    /** Whether every letter of {@code word} is in a script of this language. */
    boolean hasScriptOf(String word) {
        return scripts.isEmpty()
                || word.codePoints()
                        .filter(UCharacter::isLetter)
                        .map(UScript::getScript)
                        .allMatch(script ->
                                script == UScript.COMMON || script == UScript.INHERITED || scripts.contains(script));
    }

    /**
     * Whether {@code word} has only letters that this language uses, if only in loan words. Said of alphabets alone; marks
     * are not looked at, since their use varies.
     */
    boolean hasLettersOf(String word) {
        boolean alphabetic = scripts.contains(UScript.LATIN) || scripts.contains(UScript.CYRILLIC);
        return !alphabetic
                || letters.isEmpty()
                || word.codePoints()
                        .filter(UCharacter::isLetter)
                        .allMatch(letter -> letters.contains(letter) || isStressed(letter));
    }

    /** A letter with a mark that dictionaries add: its base letter counts. */
    private boolean isStressed(int letter) {
        String base = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
        return !isLatin() && letters.contains(base.codePointAt(0));
    }
}

package io.glossa.translation.translating;

import com.ibm.icu.util.ULocale;
import io.glossa.wire.LanguageTag;

/** The script that a language is written in where its tag names none, by CLDR's likely subtags. */
final class Scripts {

    private Scripts() {}

    /** An ISO 15924 code; empty for a language that CLDR does not know. */
    static String of(LanguageTag language) {
        return ULocale.addLikelySubtags(ULocale.forLanguageTag(language.value()))
                .getScript();
    }
}

package io.glossa.retrieval.lexical;

import io.glossa.language.NameMention;
import io.glossa.language.Names;
import io.glossa.language.Numbers;
import io.glossa.language.NumericMention;
import io.glossa.wire.LanguageTag;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What reads the same in every language: numbers and dates whatever their digits and separators, codes, addresses, and
 * quoted phrases in Latin letters.
 */
public final class ExactTerms {

    private static final Numbers NUMBERS = new Numbers();

    private ExactTerms() {}

    /** In the order of the text, without repetition. */
    public static Set<String> of(String text, LanguageTag language) {
        Set<String> terms = new LinkedHashSet<>();
        for (NumericMention mention : NUMBERS.find(text, language)) {
            mention.readings().forEach(reading -> terms.add("number " + reading.toPlainString()));
        }
        for (NameMention mention : Names.find(text, language)) {
            switch (mention.kind()) {
                case CODE, URL, EMAIL, QUOTED -> {
                    String key = Names.key(mention.text());
                    if (!key.isEmpty()) {
                        terms.add("code " + key);
                    }
                }
                case NAME -> {
                    // Names are spelled differently from script to script: character grams find those.
                }
            }
        }
        return terms;
    }
}

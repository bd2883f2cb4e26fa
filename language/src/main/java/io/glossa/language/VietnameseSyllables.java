package io.glossa.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a word can be Vietnamese: each written word is one syllable of an onset, a rhyme and a tone, and the rhymes are
 * few. Source: the standard description of quốc ngữ orthography.
 */
final class VietnameseSyllables {

    private static final Pattern SYLLABLE =
            Pattern.compile("(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|qu|q|r|s|th|tr|t|v|x)?"
                    + "(?:iê|yê|uô|ươ|uyê|uya|ia|ya|ua|ưa|oai|oay|oeo|oao|uây|uôi|ươi|ươu|iêu|yêu|uyu|uê|uy|uơ|ua|oa|oă|oe|uâ"
                    + "|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|oo|i|y|u|ư|o|ô|ơ|a|ă|â|e|ê)"
                    + "(?:ch|c|m|ng|nh|n|p|t)?");

    boolean isPossible(String word) {
        String bare = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
        return SYLLABLE.matcher(Normalizer.normalize(bare, Normalizer.Form.NFC)).matches();
    }
}

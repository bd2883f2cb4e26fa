package io.glossa.retrieval.collection;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import io.glossa.encoder.TextEncoder;
import io.glossa.encoder.TokenCount;
import io.glossa.language.Words;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.TokenEfficiency;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts a language's sentences and what the encoder makes of them. */
final class TokenSample {

    private static final Normalizer2 COMPATIBILITY = Normalizer2.getNFKCInstance();

    private final TextEncoder encoder;
    private final LanguageTag language;
    private final Map<Integer, Long> letters = new HashMap<>();
    private long tokens;
    private long unknown;
    private long words;
    private long characters;
    private long bytes;
    private long clusters;
    private long normalised;
    private int cut;

    TokenSample(TextEncoder encoder, LanguageTag language) {
        this.encoder = encoder;
        this.language = language;
    }

    /** @param sentences at least one */
    TokenEfficiency of(List<String> sentences) {
        sentences.forEach(this::add);
        long all = letters.values().stream().mapToLong(Long::longValue).sum();
        long most = letters.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return new TokenEfficiency(
                sentences.size(),
                share(tokens, words),
                share(tokens, characters),
                share(bytes, tokens),
                share(cut, sentences.size()),
                share(unknown, tokens),
                share(normalised, clusters),
                share(all - most, all));
    }

    private void add(String sentence) {
        TokenCount count = encoder.countKnownAndUnknownTokens(sentence);
        tokens += count.tokens();
        unknown += count.unknown();
        cut += encoder.cuts(count.tokens()) ? 1 : 0;
        words += Words.of(sentence, language).size();
        characters += sentence.codePointCount(0, sentence.length());
        bytes += sentence.getBytes(StandardCharsets.UTF_8).length;
        BreakIterator boundaries = BreakIterator.getCharacterInstance(language.locale());
        boundaries.setText(sentence);
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; start = end, end = boundaries.next()) {
            clusters++;
            normalised += COMPATIBILITY.isNormalized(sentence.substring(start, end)) ? 0 : 1;
        }
        sentence.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(script(letter), 1L, Long::sum));
    }

    /** Japanese is written in three scripts, which count as one. */
    private static int script(int letter) {
        int script = UScript.getScript(letter);
        return script == UScript.HIRAGANA || script == UScript.KATAKANA || script == UScript.COMMON
                ? UScript.HAN
                : script;
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}

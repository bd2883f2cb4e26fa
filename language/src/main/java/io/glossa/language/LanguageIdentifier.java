package io.glossa.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells the language of a text, and says {@code und} rather than guess.
 *
 * <p>A script that one language uses decides at once. Among languages that share a script, {@link LanguageScores}
 * weighs. Chinese is {@code zh}, or {@code zh-Hant} where characters show it; Hindi in Latin letters is {@code hi-Latn}.
 *
 * <p>Safe for concurrent use. The first text in a script loads its models; make one identifier per process.
 */
public final class LanguageIdentifier {

    /** Enough to tell any language; a longer text costs no more. */
    private static final int MAX_WORDS = 120;

    private static final double MIN_CONFIDENCE = 0.6;

    private static final Set<Integer> SHARED_SCRIPTS =
            Set.of(UScript.LATIN, UScript.CYRILLIC, UScript.ARABIC, UScript.DEVANAGARI);

    /** One word for each script that languages share, without letters that only some of them have. */
    private static final List<String> SAMPLES = List.of("international", "телефон", "سلام", "भारत");

    private final Lexicon functionWords = Lexicon.load("function-words.properties");
    private final ForeignTokens foreignTokens = new ForeignTokens(functionWords);
    private final LanguageScores scores;
    private final Transliterator toSimplified = Transliterator.getInstance("Traditional-Simplified");
    private final Transliterator toTraditional = Transliterator.getInstance("Simplified-Traditional");

    /** Tells all languages that it knows words of. */
    public LanguageIdentifier() {
        this.scores = new LanguageScores(new TreeSet<>(functionWords.languages()), functionWords);
    }

    /**
     * Loads all models now, which otherwise the first text in each script waits for: one or two seconds of processor time.
     * Texts may be identified meanwhile.
     */
    public void preload() {
        SAMPLES.forEach(this::identify);
    }

    /** The language of {@code text}; never fails, whatever the text is. */
    public Identification identify(String text) {
        String head = text.length() > MAX_WORDS * 20 ? text.substring(0, MAX_WORDS * 20) : text;
        Scripts scripts = Scripts.of(head);
        if (scripts.total() == 0) {
            return new Identification(LanguageTag.UNDETERMINED, 0, List.of());
        }
        int script = scripts.main();
        List<String> words = wordsIn(head);
        if (script == UScript.HAN) {
            return identified(scripts.hasKana() ? "ja" : chinese(head), 1, words, script);
        }
        if (!SHARED_SCRIPTS.contains(script)) {
            return identified(Scripts.likelyLanguage(script), 1, words, script);
        }
        List<String> own = words.stream()
                .filter(word -> Scripts.ofWord(word) == script)
                .limit(MAX_WORDS)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        Map<String, Double> probabilities = scores.of(own, candidates(script));
        Map.Entry<String, Double> best = probabilities.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow();
        if (best.getValue() < MIN_CONFIDENCE) {
            return new Identification(LanguageTag.UNDETERMINED, best.getValue(), List.of());
        }
        return identified(best.getKey(), best.getValue(), words, script);
    }

    private Identification identified(String language, double confidence, List<String> words, int script) {
        return new Identification(LanguageTag.of(language), confidence, foreignTokens.in(words, language, script));
    }

    private Set<String> candidates(int script) {
        Set<String> candidates = new TreeSet<>();
        for (String language : scores.languages()) {
            String sample = functionWords.of(language).iterator().next();
            if (Scripts.ofWord(sample) == script) {
                candidates.add(language);
            }
        }
        return candidates;
    }

    private String chinese(String text) {
        boolean changesToSimplified = !toSimplified.transliterate(text).equals(text);
        boolean changesToTraditional = !toTraditional.transliterate(text).equals(text);
        return changesToSimplified && !changesToTraditional ? "zh-Hant" : "zh";
    }

    private static List<String> wordsIn(String text) {
        List<String> words = new ArrayList<>();
        for (TextSpan span : Words.of(text, LanguageTag.UNDETERMINED)) {
            String word = span.of(text);
            if (word.codePoints().anyMatch(UCharacter::isLetter)) {
                words.add(word);
            }
        }
        return words;
    }
}

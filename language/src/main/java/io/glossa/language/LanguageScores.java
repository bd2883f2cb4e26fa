package io.glossa.language;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Weighs the languages of one script against each other: letter trigrams by Lingua, closed-class words by our own lists,
 * and a prior against small languages, added as log probabilities (naive Bayes).
 *
 * <p>Lingua gives the best language 1 and each other one the ratio of their log probabilities. Its trigrams overlap, and
 * so are no independent witnesses: their sum is tempered.
 */
final class LanguageScores {

    /** A typical log probability of a letter after two others, in nats. */
    private static final double NATS_PER_TRIGRAM = 5;

    /** How far overlapping trigrams are trusted. */
    private static final double TEMPER = 0.5;

    /** What one closed-class word says for its languages against those that do not have it, in nats. */
    private static final double NATS_PER_FUNCTION_WORD = 2.5;

    private static final double ABSENT = -12;

    private static final String ROMANISED_HINDI = "hi-Latn";
    private static final double ROMANISED_HINDI_FLOOR = -4;

    /** Written by few people, and near to a large neighbour: they need evidence. */
    private static final Map<String, Double> LOG_PRIOR =
            Map.of("en", 0.5, "af", -2.0, "ms", -1.5, "ga", -1.5, "sq", -1.0, "eu", -1.5, "mk", -1.0, "be", -1.0);

    private final LanguageDetector detector;
    private final Lexicon functionWords;
    private final Set<String> languages;
    private final Set<String> modelled;

    LanguageScores(Set<String> languages, Lexicon functionWords) {
        this.languages = languages;
        this.functionWords = functionWords;
        IsoCode639_1[] codes = Arrays.stream(Language.values())
                .map(Language::getIsoCode639_1)
                .filter(code -> languages.contains(code.toString()))
                .toArray(IsoCode639_1[]::new);
        this.modelled = Arrays.stream(codes).map(IsoCode639_1::toString).collect(Collectors.toUnmodifiableSet());
        this.detector = LanguageDetectorBuilder.fromIsoCodes639_1(codes)
                .withLowAccuracyMode()
                .build();
    }

    /**
     * The probability of each of {@code candidates}.
     *
     * @param words in lower case, at least one
     */
    Map<String, Double> of(List<String> words, Set<String> candidates) {
        Map<String, Double> lingua = lingua(String.join(" ", words));
        int trigrams =
                words.stream().mapToInt(word -> Math.max(0, word.length() - 2)).sum();
        Map<String, Double> logs = new HashMap<>();
        for (String candidate : candidates) {
            double log = LOG_PRIOR.getOrDefault(candidate, 0.0);
            log += trigramLog(lingua, candidate, trigrams);
            for (String word : words) {
                if (functionWords.has(candidate, word)) {
                    log += word.length() > 2 ? NATS_PER_FUNCTION_WORD : NATS_PER_FUNCTION_WORD / 2;
                }
            }
            logs.put(candidate, log);
        }
        return normalise(logs);
    }

    Set<String> languages() {
        return languages;
    }

    private double trigramLog(Map<String, Double> lingua, String candidate, int trigrams) {
        if (candidate.equals(ROMANISED_HINDI)) {
            // No model: half as likely as the best, falling with length, so its own words must speak
            return Math.max(ROMANISED_HINDI_FLOOR, -0.2 * trigrams);
        }
        if (lingua.isEmpty() || !modelled.contains(candidate)) {
            return 0;
        }
        double ratio = lingua.getOrDefault(candidate, 0.0);
        return ratio <= 0 ? ABSENT : Math.max(ABSENT, -TEMPER * NATS_PER_TRIGRAM * trigrams * (1 / ratio - 1));
    }

    private Map<String, Double> lingua(String text) {
        Map<String, Double> values = new HashMap<>();
        detector.computeLanguageConfidenceValues(text)
                .forEach((language, value) ->
                        values.put(language.getIsoCode639_1().toString().toLowerCase(Locale.ROOT), value));
        return values;
    }

    private static Map<String, Double> normalise(Map<String, Double> logs) {
        double max =
                logs.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double sum =
                logs.values().stream().mapToDouble(log -> Math.exp(log - max)).sum();
        Map<String, Double> probabilities = new HashMap<>();
        logs.forEach((language, log) -> probabilities.put(language, Math.exp(log - max) / sum));
        return probabilities;
    }
}

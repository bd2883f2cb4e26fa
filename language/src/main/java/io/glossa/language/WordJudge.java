package io.glossa.language;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a single Latin-script word is English rather than of the language around it. English is the language that
 * models fall back to. Vietnamese also has its syllables to tell by.
 *
 * <p>One word needs all of Lingua's n-grams: these detectors are of high accuracy, for two languages each, and made when
 * first asked for (about 20 MB a language). Only those of the languages asked for last are kept.
 */
final class WordJudge {

    private static final String ENGLISH = "en";

    /** By how many nats a word must be likelier in English. */
    private static final double CERTAIN = 4;

    /** The same for a word beside another that is likelier in English. */
    private static final double LIKELY = 2;

    private static final double NATS_PER_TRIGRAM = 5;
    private static final int SHORTEST = 4;

    /** Shorter ones are also words of other languages: will, were, under. */
    private static final int LONG_FUNCTION_WORD = 6;

    /** So many languages beside English stay loaded: a service is asked in few, and its heap is small. */
    private static final int KEPT = 4;

    /** Endings of English common nouns that names do not have. */
    private static final Pattern DERIVED =
            Pattern.compile(".+(?:tions?|ments?|ists?|ness|ities|ology|ologies|isms?|ances?|ences?)");

    private final Lexicon functionWords;
    private final VietnameseSyllables vietnamese = new VietnameseSyllables();
    private final LinkedHashMap<String, LanguageDetector> detectors = new LinkedHashMap<>(16, 0.75f, true);

    WordJudge(Lexicon functionWords) {
        this.functionWords = functionWords;
    }

    boolean isForeign(String text, List<TextSpan> words, int index, LanguageTag expected) {
        String language = expected.primary().value();
        if (language.equals(ENGLISH)) {
            return false;
        }
        double margin = margin(words.get(index).of(text), language);
        if (margin >= CERTAIN) {
            return true;
        }
        return margin >= LIKELY
                && (index > 0 && margin(words.get(index - 1).of(text), language) >= LIKELY
                        || index + 1 < words.size()
                                && margin(words.get(index + 1).of(text), language) >= LIKELY);
    }

    /** Whether {@code word}, in lower case, is a closed-class word of some language other than {@code expected}. */
    boolean isFunctionWordElsewhere(String word, LanguageTag expected) {
        return functionWords.languages().stream()
                .filter(language -> !language.equals(expected.primary().value()))
                .anyMatch(language -> functionWords.has(language, word));
    }

    /** Whether a capitalised Latin word that opens a sentence of another script is English, and no name. */
    boolean isEnglish(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return functionWords.has(ENGLISH, lower)
                || lower.length() >= 8 && DERIVED.matcher(lower).matches();
    }

    /** How many nats likelier {@code word} is in English than in {@code language}; 0 if it cannot be told. */
    private double margin(String word, String language) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (functionWords.has(language, lower)) {
            return 0;
        }
        if (functionWords.has(ENGLISH, lower) && lower.length() > 2) {
            return lower.length() < LONG_FUNCTION_WORD ? LIKELY : CERTAIN;
        }
        if (lower.length() < SHORTEST || language.equals("vi") && vietnamese.isPossible(lower)) {
            return 0;
        }
        return detector(language)
                .map(detector -> margin(lower, language, detector))
                .orElse(0.0);
    }

    private static double margin(String word, String language, LanguageDetector detector) {
        Map<String, Double> values = new HashMap<>();
        detector.computeLanguageConfidenceValues(word)
                .forEach((found, value) -> values.put(found.getIsoCode639_1().toString(), value));
        double own = values.getOrDefault(language, 0.0);
        double english = values.getOrDefault(ENGLISH, 0.0);
        if (english <= 0) {
            return 0;
        }
        return own <= 0 ? CERTAIN : NATS_PER_TRIGRAM * (word.length() - 2) * (1 / own - 1 / english);
    }

    private Optional<LanguageDetector> detector(String language) {
        synchronized (detectors) {
            LanguageDetector kept = detectors.get(language);
            return kept != null ? Optional.of(kept) : made(language);
        }
    }

    private Optional<LanguageDetector> made(String language) {
        Optional<LanguageDetector> made = Arrays.stream(Language.values())
                .map(Language::getIsoCode639_1)
                .filter(known -> known.toString().equals(language))
                .findFirst()
                .map(known -> LanguageDetectorBuilder.fromIsoCodes639_1(known, IsoCode639_1.EN)
                        .build());
        made.ifPresent(detector -> detectors.put(language, detector));
        if (detectors.size() > KEPT) {
            // The one asked for longest ago. English goes with it, and comes back with the next word.
            detectors.pollFirstEntry().getValue().unloadLanguageModels();
        }
        return made;
    }
}

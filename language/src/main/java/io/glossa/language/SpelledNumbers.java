package io.glossa.language;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers in words. CLDR's spell-out rules write each number up to 100 and the round ones above in every gender, case
 * and ordinal form that they know; a text's words are looked up in that list, the longest phrase first.
 */
final class SpelledNumbers {

    private static final int LONGEST_PHRASE = 4;
    private static final int SHORTEST_BEGINNING = 3;
    private static final long[] ROUND = {200, 300, 400, 500, 600, 700, 800, 900, 1_000, 10_000, 100_000, 1_000_000};

    private final Map<String, Map<String, BigDecimal>> phrases = new ConcurrentHashMap<>();

    List<NumericMention> in(String text, LanguageTag language) {
        Map<String, BigDecimal> known =
                phrases.computeIfAbsent(language.primary().value(), SpelledNumbers::phrasesOf);
        List<TextSpan> words = Words.of(text, language);
        List<NumericMention> mentions = new ArrayList<>();
        for (int index = 0; index < words.size(); ) {
            index += addLongest(text, words, index, known, mentions);
        }
        return mentions;
    }

    /** The values of numbers of three letters or more that words begin with. */
    Set<BigDecimal> beginnings(String text, LanguageTag language) {
        Map<String, BigDecimal> known =
                phrases.computeIfAbsent(language.primary().value(), SpelledNumbers::phrasesOf);
        Set<BigDecimal> values = new HashSet<>();
        for (TextSpan span : Words.of(text, language)) {
            String word = normal(span.of(text));
            for (int length = SHORTEST_BEGINNING; length <= word.length(); length++) {
                BigDecimal value = known.get(word.substring(0, length));
                if (value != null) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    private static int addLongest(
            String text, List<TextSpan> words, int first, Map<String, BigDecimal> known, List<NumericMention> found) {
        for (int length = Math.min(LONGEST_PHRASE, words.size() - first); length > 0; length--) {
            TextSpan span = new TextSpan(
                    words.get(first).start(), words.get(first + length - 1).end());
            BigDecimal value = known.get(normal(span.of(text)));
            if (value == null && length == 1) {
                value = RomanNumerals.value(span.of(text));
            }
            if (value != null) {
                found.add(new NumericMention(span, NumericMention.Kind.SPELLED, Set.of(value), null, null));
                return length;
            }
        }
        return 1;
    }

    private static Map<String, BigDecimal> phrasesOf(String language) {
        RuleBasedNumberFormat format = new RuleBasedNumberFormat(new ULocale(language), RuleBasedNumberFormat.SPELLOUT);
        Map<String, BigDecimal> phrases = new HashMap<>();
        for (String rules : format.getRuleSetNames()) {
            if (rules.contains("year") || rules.contains("verbose") || rules.startsWith("%%")) {
                continue;
            }
            for (long value = 0; value <= 100; value++) {
                add(format, value, rules, phrases);
            }
            for (long value : ROUND) {
                add(format, value, rules, phrases);
            }
        }
        return phrases;
    }

    private static void add(RuleBasedNumberFormat format, long value, String rules, Map<String, BigDecimal> phrases) {
        String phrase = normal(format.format(value, rules));
        if (!phrase.isEmpty() && phrase.codePoints().noneMatch(Character::isDigit)) {
            phrases.putIfAbsent(phrase, DigitRuns.canonical(BigDecimal.valueOf(value)));
        }
    }

    private static String normal(String phrase) {
        return phrase.toLowerCase(Locale.ROOT).replaceAll("[\\u00AD\\-\\s]+", "");
    }
}

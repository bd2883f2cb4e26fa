package io.glossa.language;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Which currencies a number may be in, by CLDR's names in the text's language, a sign or a code beside it. "Dollar" is
 * twenty currencies, and a word in a form that CLDR does not list is none.
 */
final class Currencies {

    private static final Set<String> WRITTEN_WITHOUT_SPACES = Set.of("zh", "ja", "th", "lo", "km", "my");

    /** In Chinese, 卢布 of 俄罗斯卢布; a single sign would be the unit of everything. */
    private static final int SHORTEST_ENDING = 2;

    private final Map<String, Map<String, Set<String>>> words = new ConcurrentHashMap<>();

    /** ISO 4217 codes; none if nothing beside the number is known to be a currency. */
    Set<String> of(NumericMention number, String text, LanguageTag language) {
        Map<String, Set<String>> known =
                words.computeIfAbsent(language.primary().value(), Currencies::wordsOf);
        if (number.kind() == NumericMention.Kind.CURRENCY && number.unit() != null) {
            return known.getOrDefault(number.unit().toLowerCase(Locale.ROOT), Set.of());
        }
        int from = number.span().end();
        while (from < text.length() && isGap(text.charAt(from))) {
            from++;
        }
        if (WRITTEN_WITHOUT_SPACES.contains(language.primary().value())) {
            return startingAt(from, text, known);
        }
        int start = from;
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return known.getOrDefault(text.substring(start, end).toLowerCase(Locale.ROOT), Set.of());
    }

    private static boolean isGap(char character) {
        return character == ' ' || character == '\u00A0' || character == '\u202F';
    }

    private static Set<String> startingAt(int from, String text, Map<String, Set<String>> known) {
        for (int end = Math.min(text.length(), from + 12); end >= from + SHORTEST_ENDING; end--) {
            Set<String> found = known.get(text.substring(from, end));
            if (found != null) {
                return found;
            }
        }
        return Set.of();
    }

    private static Map<String, Set<String>> wordsOf(String language) {
        ULocale locale = ULocale.forLanguageTag(language);
        Map<String, Set<String>> words = new HashMap<>();
        for (String code : codes()) {
            Currency currency = Currency.getInstance(code);
            add(words, code, code);
            add(words, currency.getName(locale, Currency.NARROW_SYMBOL_NAME, null), code);
            add(words, currency.getName(locale, Currency.SYMBOL_NAME, null), code);
            for (String category : PluralRules.forLocale(locale).getKeywords()) {
                String name = currency.getName(locale, Currency.PLURAL_LONG_NAME, category, null);
                if (WRITTEN_WITHOUT_SPACES.contains(language)) {
                    for (int start = 0; start + SHORTEST_ENDING <= name.length(); start++) {
                        add(words, name.substring(start), code);
                    }
                } else {
                    for (TextSpan word : Words.of(name, LanguageTag.of(language))) {
                        add(words, word.of(name), code);
                    }
                }
            }
        }
        return words;
    }

    /** Those that are money somewhere today. */
    private static List<String> codes() {
        Date today = new Date();
        return Arrays.stream(Locale.getISOCountries())
                .flatMap(country -> {
                    String[] codes = Currency.getAvailableCurrencyCodes(new ULocale("", country), today);
                    return codes == null ? Stream.empty() : Arrays.stream(codes);
                })
                .distinct()
                .toList();
    }

    private static void add(Map<String, Set<String>> words, String word, String code) {
        words.computeIfAbsent(word.toLowerCase(Locale.ROOT), each -> new HashSet<>())
                .add(code);
    }
}

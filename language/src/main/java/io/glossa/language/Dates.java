package io.glossa.language;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates with CLDR's month names, in digits with separators, and in the East Asian form. */
final class Dates {

    private static final Pattern ISO =
            Pattern.compile("(?<!\\p{Nd})(\\p{Nd}{4})[-/.](\\p{Nd}{1,2})[-/.](\\p{Nd}{1,2})(?!\\p{Nd})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<![\\p{Nd}.])(\\p{Nd}{1,2})[-/.] ?(\\p{Nd}{1,2})[-/.] ?(\\p{Nd}{4})(?!\\p{Nd})");
    private static final Pattern EAST_ASIAN =
            Pattern.compile("(?:(\\p{Nd}{3,4}) ?[年년] ?)?(\\p{Nd}{1,2}) ?[月월](?: ?(\\p{Nd}{1,2}) ?[日号號일])?");

    private static final String VOWELS = "aeiouаеиіоуюяїў";

    /** Of a month in the case that Slavic languages say "in May" with, which CLDR has not: в мае, w maju, v květnu. */
    private static final List<String> LOCATIVE_ENDINGS = List.of("е", "і", "у", "ю", "u", "i", "e");

    private record Months(Pattern pattern, Map<String, Integer> numbers) {}

    private final Map<String, Months> months = new ConcurrentHashMap<>();

    List<NumericMention> in(String text, LanguageTag language) {
        List<NumericMention> dates = new ArrayList<>();
        for (Matcher matcher = ISO.matcher(text); matcher.find(); ) {
            add(matcher, matcher.group(1), matcher.group(2), matcher.group(3), dates);
        }
        for (Matcher matcher = DAY_FIRST.matcher(text); matcher.find(); ) {
            boolean monthFirst =
                    Integer.parseInt(matcher.group(2)) > 12 || language.value().equals("en-US");
            add(matcher, matcher.group(3), matcher.group(monthFirst ? 1 : 2), matcher.group(monthFirst ? 2 : 1), dates);
        }
        for (Matcher matcher = EAST_ASIAN.matcher(text); matcher.find(); ) {
            add(matcher, matcher.group(1), matcher.group(2), matcher.group(3), dates);
        }
        addNamed(text, language, dates);
        return dates;
    }

    private void addNamed(String text, LanguageTag language, List<NumericMention> dates) {
        Months known = months.computeIfAbsent(language.primary().value(), Dates::monthsOf);
        for (Matcher matcher = known.pattern().matcher(text); matcher.find(); ) {
            String day = matcher.group("before") == null ? matcher.group("after") : matcher.group("before");
            Integer month = known.numbers().get(matcher.group("month").toLowerCase(Locale.ROOT));
            if (month != null && (day != null || matcher.group("year") != null)) {
                add(matcher, matcher.group("year"), month.toString(), day, dates);
            }
        }
    }

    private static Months monthsOf(String language) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        addNames(new ULocale(language), numbers);
        addLocatives(new ULocale(language), numbers);
        // The Arab countries have three sets of month names
        if (language.equals("ar")) {
            addNames(new ULocale("ar_LB"), numbers);
            addNames(new ULocale("ar_DZ"), numbers);
        }
        return new Months(pattern(numbers), numbers);
    }

    private static void addNames(ULocale locale, Map<String, Integer> numbers) {
        DateFormatSymbols symbols = new DateFormatSymbols(locale);
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                String[] names = symbols.getMonths(context, width);
                for (int month = 0; month < 12; month++) {
                    String name = names[month].toLowerCase(Locale.ROOT);
                    if (name.length() > 2 && Character.isLetter(name.charAt(0))) {
                        numbers.putIfAbsent(name, month + 1);
                    }
                }
            }
        }
    }

    /** From the genitive, the form within a date, where the language has one of its own. */
    private static void addLocatives(ULocale locale, Map<String, Integer> numbers) {
        DateFormatSymbols symbols = new DateFormatSymbols(locale);
        String[] within = symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
        String[] alone = symbols.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
        for (int month = 0; month < 12; month++) {
            String genitive = within[month].toLowerCase(Locale.ROOT);
            int end = genitive.length() - 1;
            if (end > 1 && !within[month].equals(alone[month]) && VOWELS.indexOf(genitive.charAt(end)) >= 0) {
                for (String ending : LOCATIVE_ENDINGS) {
                    numbers.putIfAbsent(genitive.substring(0, end) + ending, month + 1);
                }
            }
        }
    }

    private static Pattern pattern(Map<String, Integer> numbers) {
        // Languages whose CLDR month names are numbers (1月) are read by the East Asian form
        String alternatives = numbers.isEmpty()
                ? "(?!)"
                : numbers.keySet().stream()
                        .sorted((one, other) -> other.length() - one.length())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?:(?<![\\p{Nd}.,])(?<before>\\p{Nd}{1,2})(?:st|nd|rd|th|º|ª|er|\\.)?(?:[ \\u00A0]| de | of |-a )?)?"
                        + "(?<![\\p{L}\\p{M}])(?<month>" + alternatives + ")(?![\\p{L}\\p{M}\\p{Nd}])\\.?"
                        + "(?:[ \\u00A0](?<after>\\p{Nd}{1,2})(?:st|nd|rd|th)?(?![\\p{Nd}:.]|,\\p{Nd}))?"
                        + "(?:/[\\p{L}\\p{M}]+)?(?:,? (?:de |del |năm |من عام |عام |г\\. ?)?(?<year>\\p{Nd}{4})(?![\\p{Nd}]))?",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static void add(
            Matcher matcher,
            @Nullable String year,
            @Nullable String month,
            @Nullable String day,
            List<NumericMention> dates) {
        Integer monthNumber = number(month);
        Integer dayNumber = number(day);
        TextSpan span = new TextSpan(matcher.start(), matcher.end());
        if (monthNumber != null && (monthNumber < 1 || monthNumber > 12)
                || dayNumber != null && (dayNumber < 1 || dayNumber > 31)
                || dates.stream().anyMatch(other -> other.span().overlaps(span))) {
            return;
        }
        CalendarDate date = new CalendarDate(number(year), monthNumber, dayNumber);
        Set<BigDecimal> readings = Stream.of(date.year(), date.month(), date.day())
                .filter(part -> part != null)
                .map(part -> DigitRuns.canonical(BigDecimal.valueOf(part.longValue())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        dates.add(new NumericMention(span, NumericMention.Kind.DATE, readings, date, null));
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}

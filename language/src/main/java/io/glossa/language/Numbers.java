package io.glossa.language;

import com.ibm.icu.util.Currency;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of a text: digits of every numeral system with any locale's separators, Chinese numerals, numbers in
 * words where CLDR spells them, scale words, percentages, currencies, units, dates and times.
 *
 * <p>An ambiguous writing keeps all its readings. Safe for concurrent use.
 */
public final class Numbers {

    private static final Pattern UNIT_AFTER = Pattern.compile(
            "\\G[ \\u00A0\\u202F]?(%|٪|％|\\p{Sc}|(?:km²|km2|km|cm|mm|m²|m³|kg|mg|ml|ha|GB|MB|TB|kW|MW|GHz|Hz|°C|°F)(?![\\p{L}\\p{N}])|[A-Z]{3}(?!\\p{L}))");
    private static final Pattern UNIT_BEFORE = Pattern.compile("(?:(\\p{Sc})|([A-Z]{3}))[ \\u00A0]?$");
    /** Before the 2 of km2, which a translation may write as km². */
    private static final Pattern UNIT_OF_AREA_OR_VOLUME = Pattern.compile("(?<!\\p{L})(?:km|dm|cm|mm|m|ft|yd|mi)$");

    private static final Pattern TIME =
            Pattern.compile("(?<![\\p{Nd}:.])(\\p{Nd}{1,2})[:h](\\p{Nd}{2})(?::\\p{Nd}{2})?(?![\\p{Nd}:])");

    private final Dates dates = new Dates();
    private final SpelledNumbers spelled = new SpelledNumbers();
    private final Scales scales = new Scales();

    /** Mentions in the order of the text, without overlap. */
    public List<NumericMention> find(String text, LanguageTag language) {
        return inOrder(List.of(written(text, language), spelled.in(text, language)));
    }

    /** The mentions that are not spelled out, which are found without the language's number words. */
    public List<NumericMention> written(String text, LanguageTag language) {
        return inOrder(
                List.of(dates.in(text, language), times(text), digits(text, language), ChineseNumerals.in(text)));
    }

    /** Values of numbers that words begin with: two of twofold, 5 of пятилетний. What a guard may accept, no mention. */
    Set<BigDecimal> compounds(String text, LanguageTag language) {
        return spelled.beginnings(text, language);
    }

    /** Of two that overlap, the one of the earlier list. */
    private static List<NumericMention> inOrder(List<List<NumericMention>> lists) {
        DisjointSpans taken = new DisjointSpans();
        return lists.stream()
                .flatMap(List::stream)
                .filter(mention -> taken.add(mention.span()))
                .sorted(Comparator.comparingInt(mention -> mention.span().start()))
                .toList();
    }

    private static List<NumericMention> times(String text) {
        List<NumericMention> times = new ArrayList<>();
        Matcher matcher = TIME.matcher(text);
        while (matcher.find()) {
            int hours = Integer.parseInt(matcher.group(1));
            int minutes = Integer.parseInt(matcher.group(2));
            if (hours <= 24 && minutes < 60) {
                times.add(new NumericMention(
                        new TextSpan(matcher.start(), matcher.end()),
                        NumericMention.Kind.TIME,
                        new LinkedHashSet<>(List.of(
                                DigitRuns.canonical(BigDecimal.valueOf(hours)),
                                DigitRuns.canonical(BigDecimal.valueOf(minutes)))),
                        null,
                        null));
            }
        }
        return times;
    }

    private List<NumericMention> digits(String text, LanguageTag language) {
        List<NumericMention> numbers = new ArrayList<>();
        for (DigitRuns.Run run : DigitRuns.in(text)) {
            if (isExponent(text, run.span())) {
                continue;
            }
            Scales.Scaled scaled = scales.after(text, run.span().end(), language);
            Set<BigDecimal> readings = new LinkedHashSet<>(run.readings());
            run.readings().forEach(value -> readings.add(DigitRuns.canonical(value.multiply(scaled.factor()))));
            TextSpan span = new TextSpan(run.span().start(), scaled.end());
            numbers.add(numbered(text, span, readings));
        }
        return numbers;
    }

    private static boolean isExponent(String text, TextSpan digits) {
        return digits.length() == 1
                && "23".contains(digits.of(text))
                && UNIT_OF_AREA_OR_VOLUME
                        .matcher(text)
                        .region(Math.max(0, digits.start() - 3), digits.start())
                        .useTransparentBounds(true)
                        .useAnchoringBounds(true)
                        .find();
    }

    private static NumericMention numbered(String text, TextSpan span, Set<BigDecimal> readings) {
        String unit = unit(text, span);
        NumericMention.Kind kind = NumericMention.Kind.NUMBER;
        if (unit != null && "%٪％".contains(unit)) {
            kind = NumericMention.Kind.PERCENT;
        } else if (unit != null && isCurrency(unit)) {
            kind = NumericMention.Kind.CURRENCY;
        }
        return new NumericMention(span, kind, readings, null, unit);
    }

    private static boolean isCurrency(String unit) {
        return Character.getType(unit.charAt(0)) == Character.CURRENCY_SYMBOL || unit.matches("[A-Z]{3}");
    }

    private static @Nullable String unit(String text, TextSpan span) {
        Matcher after = UNIT_AFTER.matcher(text);
        if (after.find(span.end()) && isUnit(after.group(1))) {
            return after.group(1);
        }
        Matcher before = UNIT_BEFORE.matcher(text).region(Math.max(0, span.start() - 5), span.start());
        if (before.find()) {
            String unit = before.group(1) == null ? before.group(2) : before.group(1);
            return isUnit(unit) ? unit : null;
        }
        return null;
    }

    private static boolean isUnit(String unit) {
        return !unit.matches("[A-Z]{3}") || Currency.isAvailable(unit, null, null);
    }
}

package io.glossa.language;

import com.ibm.icu.lang.UCharacter;
import io.glossa.wire.TextSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in digits of any numeral system, with the separators of any locale. */
final class DigitRuns {

    record Run(TextSpan span, Set<BigDecimal> readings) {}

    private static final Pattern NUMBER = Pattern.compile(
            "\\p{Nd}++(?:[.,٫٬'’](?=\\p{Nd})\\p{Nd}++|[ \\u00A0\\u2009\\u202F]\\p{Nd}{3}(?!\\p{Nd}))*+");
    private static final String FRACTIONS = "¼½¾⅓⅔⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚";
    private static final int MAX_LENGTH = 40;

    private DigitRuns() {}

    static List<Run> in(String text) {
        List<Run> runs = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            if (matcher.end() - matcher.start() > MAX_LENGTH
                    || isPartOfFraction(text, matcher.start(), matcher.end())) {
                continue;
            }
            TextSpan span = new TextSpan(matcher.start(), matcher.end());
            Set<BigDecimal> readings = readings(ascii(matcher.group()));
            if (readings.isEmpty()) {
                addParts(text, span, runs);
            } else {
                addFullYear(text, span, readings);
                runs.add(withFraction(text, new Run(span, signed(text, span, readings))));
            }
        }
        return runs;
    }

    /** Digits as ASCII, each kind of separator as one character: a comma, a stop, or {@code _} for what only groups. */
    private static String ascii(String number) {
        StringBuilder ascii = new StringBuilder(number.length());
        number.codePoints().forEach(character -> {
            int digit = UCharacter.digit(character);
            if (digit >= 0) {
                ascii.append((char) ('0' + digit));
            } else {
                ascii.append(
                        switch (character) {
                            case '.' -> '.';
                            case ',', '٫' -> ',';
                            default -> '_';
                        });
            }
        });
        return ascii.toString();
    }

    /** Every value that the writing allows; none if it is no single number, such as 1.2.3. */
    static Set<BigDecimal> readings(String number) {
        Set<BigDecimal> readings = new LinkedHashSet<>();
        if (number.chars().allMatch(Character::isDigit)) {
            readings.add(canonical(number));
            return readings;
        }
        for (char group : new char[] {',', '.', '_'}) {
            for (char decimal : new char[] {'.', ',', 0}) {
                if (group != decimal) {
                    addReading(number, group, decimal, readings);
                }
            }
        }
        return readings;
    }

    private static void addReading(String number, char group, char decimal, Set<BigDecimal> readings) {
        int point = decimal == 0 ? -1 : number.indexOf(decimal);
        String whole = point < 0 ? number : number.substring(0, point);
        String fraction = point < 0 ? "" : number.substring(point + 1);
        if (!fraction.chars().allMatch(Character::isDigit)) {
            return;
        }
        boolean plain = whole.chars().allMatch(Character::isDigit);
        boolean grouped = !plain && !whole.startsWith("0") && groupedBy(whole, group);
        if (!plain && !grouped) {
            return;
        }
        String digits = whole.replace(String.valueOf(group), "");
        readings.add(canonical(fraction.isEmpty() ? digits : digits + "." + fraction));
    }

    private static boolean groupedBy(String whole, char group) {
        String[] groups = whole.split(Pattern.quote(String.valueOf(group)), -1);
        int last = groups.length - 1;
        for (int index = 0; index <= last; index++) {
            String digits = groups[index];
            boolean fits = index == 0
                    ? !digits.isEmpty() && digits.length() <= 3
                    : index == last ? digits.length() == 3 : digits.length() == 3 || digits.length() == 2;
            if (!fits || !digits.chars().allMatch(Character::isDigit)) {
                return false;
            }
        }
        return true;
    }

    static BigDecimal canonical(String digits) {
        return canonical(new BigDecimal(digits));
    }

    static BigDecimal canonical(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static boolean isPartOfFraction(String text, int start, int end) {
        return start > 0 && text.charAt(start - 1) == '\u2044' || end < text.length() && text.charAt(end) == '\u2044';
    }

    /** The second year of 1576-77 in full. */
    private static void addFullYear(String text, TextSpan span, Set<BigDecimal> readings) {
        int dash = span.start() - 1;
        if (span.length() == 2
                && dash >= 4
                && "-–/".indexOf(text.charAt(dash)) >= 0
                && text.substring(dash - 4, dash).chars().allMatch(Character::isDigit)) {
            BigDecimal century =
                    canonical(ascii(text.substring(dash - 4, dash - 2))).scaleByPowerOfTen(2);
            Set.copyOf(readings).forEach(value -> readings.add(canonical(century.add(value))));
        }
    }

    private static Set<BigDecimal> signed(String text, TextSpan span, Set<BigDecimal> readings) {
        int sign = span.start() - 1;
        boolean negative = sign >= 0
                && (text.charAt(sign) == '-' || text.charAt(sign) == '\u2212')
                && (sign == 0 || Character.isWhitespace(text.charAt(sign - 1)) || text.charAt(sign - 1) == '(');
        if (!negative) {
            return readings;
        }
        Set<BigDecimal> negated = new LinkedHashSet<>();
        // A hyphen may also be part of a name, as in oxygen -18
        readings.forEach(value -> negated.add(value.negate()));
        negated.addAll(readings);
        return negated;
    }

    private static Run withFraction(String text, Run run) {
        int end = run.span().end();
        if (end >= text.length() || FRACTIONS.indexOf(text.charAt(end)) < 0) {
            return run;
        }
        BigDecimal fraction =
                BigDecimal.valueOf(Math.round(UCharacter.getUnicodeNumericValue(text.charAt(end)) * 1000) / 1000.0);
        Set<BigDecimal> readings = new LinkedHashSet<>();
        run.readings().forEach(value -> readings.add(canonical(value.add(fraction))));
        return new Run(new TextSpan(run.span().start(), end + 1), readings);
    }

    private static void addParts(String text, TextSpan span, List<Run> runs) {
        Matcher parts = Pattern.compile("\\p{Nd}+").matcher(text).region(span.start(), span.end());
        while (parts.find()) {
            runs.add(new Run(new TextSpan(parts.start(), parts.end()), Set.of(canonical(ascii(parts.group())))));
        }
    }
}

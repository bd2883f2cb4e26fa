package io.glossa.language;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Roman numerals in capitals, as centuries and rulers have them. */
final class RomanNumerals {

    private static final Pattern FORM = Pattern.compile("M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})");

    private RomanNumerals() {}

    /** The value of {@code word}, or null if it is none. */
    static @Nullable BigDecimal value(String word) {
        if (word.isEmpty() || word.length() > 9 || !FORM.matcher(word).matches()) {
            return null;
        }
        int value = 0;
        for (int index = 0; index < word.length(); index++) {
            int here = digit(word.charAt(index));
            int next = index + 1 < word.length() ? digit(word.charAt(index + 1)) : 0;
            value += here < next ? -here : here;
        }
        return DigitRuns.canonical(BigDecimal.valueOf(value));
    }

    private static int digit(char letter) {
        return switch (letter) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            case 'C' -> 100;
            case 'D' -> 500;
            default -> 1000;
        };
    }
}

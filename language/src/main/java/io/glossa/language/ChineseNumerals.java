package io.glossa.language;

import io.glossa.wire.TextSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese numerals, as Chinese and Japanese write them: 一万二千, 二〇二四. */
final class ChineseNumerals {

    private static final Pattern NUMERAL = Pattern.compile("[〇零一二三四五六七八九十百千万萬億亿兆两兩]+");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int MAX_LENGTH = 24;

    private ChineseNumerals() {}

    static List<NumericMention> in(String text) {
        List<NumericMention> mentions = new ArrayList<>();
        Matcher matcher = NUMERAL.matcher(text);
        while (matcher.find()) {
            String numeral = matcher.group();
            if (numeral.length() <= MAX_LENGTH
                    && numeral.chars().anyMatch(sign -> digit((char) sign) >= 0 || sign == '十')) {
                mentions.add(new NumericMention(
                        new TextSpan(matcher.start(), matcher.end()),
                        NumericMention.Kind.SPELLED,
                        Set.of(DigitRuns.canonical(value(numeral))),
                        null,
                        null));
            }
        }
        return mentions;
    }

    static BigDecimal value(String numeral) {
        if (numeral.chars().allMatch(sign -> digit((char) sign) >= 0)) {
            StringBuilder digits = new StringBuilder();
            numeral.chars().forEach(sign -> digits.append(digit((char) sign)));
            return new BigDecimal(digits.toString());
        }
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        BigDecimal pending = BigDecimal.ZERO;
        boolean hasPending = false;
        for (char sign : numeral.toCharArray()) {
            int digit = digit(sign);
            if (digit >= 0) {
                pending = BigDecimal.valueOf(digit);
                hasPending = true;
                continue;
            }
            int power = power(sign);
            if (power < 4) {
                BigDecimal count = hasPending && pending.signum() > 0 ? pending : BigDecimal.ONE;
                section = section.add(count.scaleByPowerOfTen(power));
            } else {
                BigDecimal count = section.add(pending);
                total = total.add((count.signum() == 0 ? BigDecimal.ONE : count).scaleByPowerOfTen(power));
                section = BigDecimal.ZERO;
            }
            pending = BigDecimal.ZERO;
            hasPending = false;
        }
        return total.add(section).add(pending);
    }

    private static int digit(char sign) {
        return switch (sign) {
            case '〇' -> 0;
            case '两', '兩' -> 2;
            default -> DIGITS.indexOf(sign);
        };
    }

    private static int power(char sign) {
        return switch (sign) {
            case '十' -> 1;
            case '百' -> 2;
            case '千' -> 3;
            case '万', '萬' -> 4;
            case '億', '亿' -> 8;
            default -> 12;
        };
    }
}

package io.glossa.language;

import io.glossa.wire.LanguageTag;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that multiply the number before them: million, triệu, тыс., 万. */
final class Scales {

    /** @param end where the number with its scale words ends */
    record Scaled(BigDecimal factor, int end) {}

    private static final Pattern NEXT_WORD = Pattern.compile("\\G[ \\u00A0\\u202F-]?([\\p{L}\\p{M}]+)");
    private static final Pattern NEXT_SIGN = Pattern.compile("\\G[ ]?([百千万萬億亿兆천백만억조])");
    private static final int MAX_WORDS = 2;

    private final Lexicon words = Lexicon.load("number-scales.properties");

    Scaled after(String text, int end, LanguageTag language) {
        BigDecimal factor = BigDecimal.ONE;
        int last = end;
        for (int count = 0; count < MAX_WORDS; count++) {
            Matcher sign = NEXT_SIGN.matcher(text);
            if (sign.find(last)) {
                factor = factor.scaleByPowerOfTen(power(sign.group(1).charAt(0)));
                last = sign.end();
                continue;
            }
            Matcher word = NEXT_WORD.matcher(text);
            int power = word.find(last) ? power(word.group(1), language) : 0;
            if (power == 0) {
                break;
            }
            factor = factor.scaleByPowerOfTen(power);
            last = word.end();
        }
        return new Scaled(factor, last);
    }

    private int power(String word, LanguageTag language) {
        String lower = word.toLowerCase(Locale.ROOT) + '=';
        return words.of(language.primary().value()).stream()
                .filter(entry -> entry.startsWith(lower))
                .mapToInt(entry -> Integer.parseInt(entry.substring(lower.length())))
                .findFirst()
                .orElse(0);
    }

    private static int power(char sign) {
        return switch (sign) {
            case '百', '백' -> 2;
            case '千', '천' -> 3;
            case '万', '萬', '만' -> 4;
            case '億', '亿', '억' -> 8;
            default -> 12;
        };
    }
}

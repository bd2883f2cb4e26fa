package io.glossa.translation.protection;

import com.ibm.icu.util.Currency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Symbols beside a number that are written alike in any language: those of the International System of Units and of what is
 * used with it, of binary quantities, and ISO 4217's currency codes. Units that languages abbreviate their own way, as hours
 * of the clock, days and inches, are words.
 */
public final class UnitSymbols {

    /** Without the prefixes that would make am, pm and das of units. */
    private static final String UNIT =
            "(?:(?:[TGMkhdcmµμn]|[KMGT]i)?(?:m|g|s|A|K|mol|Hz|N|Pa|J|W|C|V|F|Ω|S|T|H|lm|lx|Bq|Gy|Sv|l|L|t|bar|eV|Wh|Ah|VA|cal"
                    + "|B|bit|bps)|pF|min|h|ha|dB|cd|rad|ppm|ppb|px|dpi|rpm|°[CFK])(?:[²³]|\\^-?[1-9]|[23](?!\\p{Nd}))?";

    private static final Pattern AFTER = Pattern.compile("(?<=\\p{Nd})[ \\u00A0\\u202F]?(?:" + UNIT + "(?:[/·⋅]" + UNIT
            + "){0,2}|(?<code>[A-Z]{3}))(?![\\p{L}\\p{M}\\p{N}])");
    private static final Pattern BEFORE =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])(?<code>[A-Z]{3})[ \\u00A0\\u202F]?(?=\\p{Nd})");

    private UnitSymbols() {}

    /** The text with a space for each of them. */
    public static String removedFrom(String text) {
        return removed(BEFORE, removed(AFTER, text));
    }

    private static String removed(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(found -> {
            String code = found.group("code");
            boolean symbol = code == null || Currency.isAvailable(code, null, null);
            return symbol ? " " : Matcher.quoteReplacement(found.group());
        });
    }
}

package io.glossa.translation.protection;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import io.glossa.wire.LanguageTag;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends numbers that a translator copied where they mean something else in the other language: 12,843 is twelve thousand in
 * English, and twelve and a fraction in German. By CLDR's separators, and only where the source's separator of thousands is
 * the target's decimal one.
 */
public final class GroupedNumbers {

    private GroupedNumbers() {}

    /** The translation with those of the text's grouped numbers that stand in it unchanged written as its language does. */
    public static String mended(String text, LanguageTag source, String translation, LanguageTag target) {
        DecimalFormatSymbols from = DecimalFormatSymbols.getInstance(ULocale.forLanguageTag(source.value()));
        DecimalFormatSymbols to = DecimalFormatSymbols.getInstance(ULocale.forLanguageTag(target.value()));
        String grouping = from.getGroupingSeparatorString();
        String decimal = from.getDecimalSeparatorString();
        if (!source.isDetermined() || !grouping.equals(to.getDecimalSeparatorString())) {
            return translation;
        }
        Pattern grouped = Pattern.compile(
                "(?<![\\p{L}\\p{N}.,/_-])[0-9]{1,3}((?:%s[0-9]{3})+)((?:%s[0-9]+)?)(?![\\p{L}\\p{N}]|[.,/_-][\\p{L}\\p{N}])"
                        .formatted(Pattern.quote(grouping), Pattern.quote(decimal)));
        Set<String> written =
                grouped.matcher(text).results().map(MatchResult::group).collect(toUnmodifiableSet());
        return grouped.matcher(translation)
                .replaceAll(found -> Matcher.quoteReplacement(
                        written.contains(found.group())
                                ? found.group().substring(0, found.start(1) - found.start())
                                        + found.group(1).replace(grouping, to.getGroupingSeparatorString())
                                        + found.group(2).replace(decimal, to.getDecimalSeparatorString())
                                : found.group()));
    }
}

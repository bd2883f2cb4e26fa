package io.glossa.language;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether each number of a claim can be one of its source's. */
final class GuardedNumbers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Numbers numbers;

    GuardedNumbers(Numbers numbers) {
        this.numbers = numbers;
    }

    List<Difference> compare(String claim, LanguageTag claimLanguage, String source, LanguageTag sourceLanguage) {
        List<NumericMention> inClaim = numbers.written(claim, claimLanguage);
        // Number words are looked up only for what digits leave open: a language's list of them is long.
        if (inClaim.isEmpty() || areBorneOut(inClaim, numbers.written(source, sourceLanguage))) {
            return List.of();
        }
        List<NumericMention> inSource = numbers.find(source, sourceLanguage);
        Set<BigDecimal> values = values(inSource);
        values.addAll(numbers.compounds(source, sourceLanguage));
        List<TextSpan> codes = Names.find(claim, claimLanguage).stream()
                .filter(name -> name.kind() != NameMention.Kind.NAME && name.kind() != NameMention.Kind.QUOTED)
                .map(NameMention::span)
                .toList();
        List<Difference> differences = new ArrayList<>();
        for (NumericMention mention : inClaim) {
            boolean inCode = codes.stream().anyMatch(code -> code.overlaps(mention.span()));
            if (!inCode && !borneOut(mention, values, inSource)) {
                differences.add(difference(claim, source, mention, inSource));
            }
        }
        return differences;
    }

    private static boolean areBorneOut(List<NumericMention> inClaim, List<NumericMention> inSource) {
        Set<BigDecimal> values = values(inSource);
        return inClaim.stream().allMatch(mention -> borneOut(mention, values, inSource));
    }

    private static Set<BigDecimal> values(List<NumericMention> mentions) {
        Set<BigDecimal> values = new HashSet<>();
        mentions.forEach(mention -> values.addAll(mention.readings()));
        return values;
    }

    private static boolean borneOut(NumericMention mention, Set<BigDecimal> values, List<NumericMention> inSource) {
        if (mention.kind() == NumericMention.Kind.DATE || mention.kind() == NumericMention.Kind.TIME) {
            return mention.readings().stream().allMatch(part -> isAmong(part, values))
                    || mention.date() != null
                            && inSource.stream()
                                    .anyMatch(other -> other.date() != null
                                            && mention.agreesWith(other)
                                            && covers(mention, other));
        }
        return mention.readings().stream().anyMatch(value -> isAmong(value, values));
    }

    private static boolean covers(NumericMention claim, NumericMention source) {
        return source.readings().containsAll(claim.readings());
    }

    /** Also the 1990s as the nineties, and the 19th century as the 1800s. */
    private static boolean isAmong(BigDecimal value, Set<BigDecimal> values) {
        if (values.contains(value)) {
            return true;
        }
        if (value.scale() > 0 || value.signum() <= 0) {
            return false;
        }
        int whole = value.compareTo(BigDecimal.valueOf(3000)) < 0 ? value.intValue() : 0;
        if (whole >= 20 && whole < 100 && whole % 10 == 0) {
            return values.stream()
                    .anyMatch(other -> isYear(other) && other.remainder(HUNDRED).equals(value));
        }
        if (whole >= 1100 && whole % 10 == 0 && values.contains(DigitRuns.canonical(value.remainder(HUNDRED)))) {
            return true;
        }
        if (whole >= 1 && whole <= 21) {
            return values.contains(BigDecimal.valueOf((whole - 1) * 100L));
        }
        return whole % 100 == 0 && whole > 0 && values.contains(BigDecimal.valueOf(whole / 100 + 1L));
    }

    private static boolean isYear(BigDecimal value) {
        return value.scale() <= 0
                && value.compareTo(BigDecimal.valueOf(1000)) > 0
                && value.compareTo(BigDecimal.valueOf(2100)) < 0;
    }

    private static Difference difference(
            String claim, String source, NumericMention mention, List<NumericMention> inSource) {
        Difference.Kind kind =
                mention.kind() == NumericMention.Kind.DATE ? Difference.Kind.DATE : Difference.Kind.NUMBER;
        return new Difference(kind, mention.span(), mention.span().of(claim), nearest(source, mention, inSource));
    }

    private static @Nullable String nearest(String source, NumericMention mention, List<NumericMention> inSource) {
        String nearest = null;
        BigDecimal least = null;
        for (NumericMention other : inSource) {
            for (BigDecimal value : other.readings()) {
                BigDecimal distance =
                        value.subtract(mention.readings().iterator().next()).abs();
                if (least == null || distance.compareTo(least) < 0) {
                    least = distance;
                    nearest = other.span().of(source);
                }
            }
        }
        return nearest;
    }
}

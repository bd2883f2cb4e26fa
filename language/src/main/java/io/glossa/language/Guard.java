package io.glossa.language;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares what a claim says with what its source says, in whatever languages: numbers, dates, currencies, codes, negation
 * and direction. It reads values and spellings, and does not understand: what it flags deserves a look, and what it passes is
 * not thereby true. Safe for concurrent use.
 */
public final class Guard {

    private final GuardedNumbers numbers;
    private final GuardedNames names = new GuardedNames();
    private final Polarity polarity = new Polarity();
    private final Currencies currencies = new Currencies();
    private final Weekdays weekdays = new Weekdays();
    private final Numbers mentions;

    public Guard() {
        this(new Numbers());
    }

    public Guard(Numbers numbers) {
        this.mentions = numbers;
        this.numbers = new GuardedNumbers(numbers);
    }

    /**
     * What of {@code claim} its {@code source} does not bear out, in the order of the claim. The source may say more than
     * the claim.
     */
    public List<Difference> compare(
            String claim, LanguageTag claimLanguage, String source, LanguageTag sourceLanguage) {
        List<Difference> differences = new ArrayList<>();
        differences.addAll(names.codes(claim, claimLanguage, source, sourceLanguage));
        differences.addAll(numbers.compare(claim, claimLanguage, source, sourceLanguage));
        differences.addAll(names.compare(claim, claimLanguage, source, sourceLanguage));
        differences.addAll(units(claim, claimLanguage, source, sourceLanguage));
        differences.addAll(days(claim, claimLanguage, source, sourceLanguage));
        negation(claim, claimLanguage, source, sourceLanguage).ifPresent(differences::add);
        direction(claim, claimLanguage, source, sourceLanguage).ifPresent(differences::add);
        differences.sort(Comparator.comparingInt(difference -> difference.span().start()));
        return List.copyOf(differences);
    }

    /**
     * What of a translation its original does not bear out, and what of the original the translation lost. Of the latter,
     * the span is the whole translation and {@code found} stands in the original.
     */
    public List<Difference> compareTranslation(
            String translation, LanguageTag language, String original, LanguageTag originalLanguage) {
        List<Difference> differences = new ArrayList<>(compare(translation, language, original, originalLanguage));
        TextSpan whole = new TextSpan(0, translation.length());
        for (Difference lost : compare(original, originalLanguage, translation, language)) {
            boolean symmetric = lost.kind() == Difference.Kind.DIRECTION
                    || lost.kind() == Difference.Kind.NEGATION && lost.span().length() == original.length();
            if (!symmetric) {
                differences.add(new Difference(lost.kind(), whole, lost.found(), lost.nearest()));
            }
        }
        return List.copyOf(differences);
    }

    private Optional<Difference> negation(
            String claim, LanguageTag claimLanguage, String source, LanguageTag sourceLanguage) {
        if (!polarity.knows(claimLanguage) || !polarity.knows(sourceLanguage)) {
            return Optional.empty();
        }
        Optional<TextSpan> inClaim = polarity.negation(claim, claimLanguage);
        if (inClaim.isPresent()) {
            return polarity.mayNegate(source, sourceLanguage)
                    ? Optional.empty()
                    : inClaim.map(span -> new Difference(Difference.Kind.NEGATION, span, span.of(claim), null));
        }
        Optional<TextSpan> inSource = polarity.negation(source, sourceLanguage);
        if (inSource.isEmpty()
                || polarity.mayNegate(claim, claimLanguage)
                || !coversSource(claim, claimLanguage, source, sourceLanguage)) {
            return Optional.empty();
        }
        String marker = inSource.get().of(source);
        return Optional.of(new Difference(Difference.Kind.NEGATION, new TextSpan(0, claim.length()), marker, marker));
    }

    /** Amounts in a currency that none of the source's amounts can be in. */
    private List<Difference> units(String claim, LanguageTag claimLanguage, String source, LanguageTag sourceLanguage) {
        List<NumericMention> amounts = mentions.written(claim, claimLanguage).stream()
                .filter(amount -> !currencies.of(amount, claim, claimLanguage).isEmpty())
                .toList();
        if (amounts.isEmpty()) {
            return List.of();
        }
        List<NumericMention> inSource = mentions.written(source, sourceLanguage).stream()
                .filter(amount -> !currencies.of(amount, source, sourceLanguage).isEmpty())
                .toList();
        Set<String> known = inSource.stream()
                .flatMap(amount -> currencies.of(amount, source, sourceLanguage).stream())
                .collect(Collectors.toSet());
        // A source whose amounts are in no known currency may name it in a form that CLDR does not list.
        return known.isEmpty()
                ? List.of()
                : amounts.stream()
                        .filter(amount -> Collections.disjoint(currencies.of(amount, claim, claimLanguage), known))
                        .map(amount -> new Difference(
                                Difference.Kind.UNIT,
                                amount.span(),
                                withUnit(claim, amount),
                                withUnit(source, inSource.getFirst())))
                        .toList();
    }

    /** The amount and the word behind it. */
    private static String withUnit(String text, NumericMention amount) {
        int end = amount.span().end();
        while (end < text.length()
                && !Character.isLetter(text.charAt(end))
                && end < amount.span().end() + 2) {
            end++;
        }
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(amount.span().start(), end).strip();
    }

    private List<Difference> days(String claim, LanguageTag claimLanguage, String source, LanguageTag sourceLanguage) {
        if (!weekdays.knows(sourceLanguage)) {
            return List.of();
        }
        return weekdays.named(claim, claimLanguage).stream()
                .filter(mention -> !weekdays.mayName(mention.day(), source, sourceLanguage))
                .map(mention -> new Difference(
                        Difference.Kind.DATE, mention.span(), mention.span().of(claim), null))
                .toList();
    }

    /** A claim much shorter than its source may leave out the part that negates. */
    private static boolean coversSource(
            String claim, LanguageTag claimLanguage, String source, LanguageTag sourceLanguage) {
        return Words.of(claim, claimLanguage).size()
                >= 0.6 * Words.of(source, sourceLanguage).size();
    }

    private Optional<Difference> direction(
            String claim, LanguageTag claimLanguage, String source, LanguageTag sourceLanguage) {
        return Polarity.poles()
                .flatMap(pole -> direction(pole, claim, claimLanguage, source, sourceLanguage).stream())
                .findFirst();
    }

    private Optional<Difference> direction(
            String pole, String claim, LanguageTag claimLanguage, String source, LanguageTag sourceLanguage) {
        String opposite = Polarity.opposite(pole);
        Optional<TextSpan> inClaim = polarity.direction(claim, claimLanguage, pole);
        if (inClaim.isEmpty()) {
            return Optional.empty();
        }
        Optional<TextSpan> inSource = polarity.direction(source, sourceLanguage, opposite);
        boolean explained = polarity.direction(claim, claimLanguage, opposite).isPresent()
                || polarity.direction(source, sourceLanguage, pole).isPresent();
        if (inSource.isEmpty() || explained) {
            return Optional.empty();
        }
        return Optional.of(new Difference(
                Difference.Kind.DIRECTION,
                inClaim.get(),
                inClaim.get().of(claim),
                inSource.get().of(source)));
    }
}

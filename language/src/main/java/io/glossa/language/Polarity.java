package io.glossa.language;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds words that negate, and the poles of opposite directions, by lists for each language. */
final class Polarity {

    private static final Set<String> AXES =
            Set.of("change.up", "change.down", "time.before", "time.after", "amount.more", "amount.less");
    private static final Set<String> WRITTEN_WITHOUT_SPACES = Set.of("zh", "ja", "th");

    private final Lexicon negation = Lexicon.load("negation.properties");
    private final Lexicon opposites = Lexicon.load("opposites.properties");

    /** Whether the language has a list; without one nothing can be said. */
    boolean knows(LanguageTag language) {
        return !negation.of(code(language)).isEmpty();
    }

    Optional<TextSpan> negation(String text, LanguageTag language) {
        return first(withoutNeutral(text, language), language, negation.of(code(language)));
    }

    /** Whether {@code text} has a word that may stand for a negation in another language, or a negation. */
    boolean mayNegate(String text, LanguageTag language) {
        return negation(text, language).isPresent()
                || !withoutNeutral(text, language).equals(text.toLowerCase(Locale.ROOT))
                || first(text, language, negation.of(code(language) + ".soft")).isPresent();
    }

    /** The first word on {@code axisAndPole}, such as {@code change.up}. */
    Optional<TextSpan> direction(String text, LanguageTag language, String axisAndPole) {
        return first(text, language, opposites.of(code(language) + "." + axisAndPole));
    }

    static Stream<String> poles() {
        return AXES.stream().sorted();
    }

    static String opposite(String pole) {
        return switch (pole) {
            case "change.up" -> "change.down";
            case "change.down" -> "change.up";
            case "time.before" -> "time.after";
            case "time.after" -> "time.before";
            case "amount.more" -> "amount.less";
            default -> "amount.more";
        };
    }

    /** The text in lower case, of the same length, with phrases blanked that only look like a negation. */
    private String withoutNeutral(String text, LanguageTag language) {
        String blanked = text.toLowerCase(Locale.ROOT);
        if (blanked.length() != text.length()) {
            return text;
        }
        for (String phrase : negation.of(code(language) + ".neutral")) {
            blanked = blanked.replace(phrase.replace('_', ' '), " ".repeat(phrase.length()));
        }
        return blanked;
    }

    private static Optional<TextSpan> first(String text, LanguageTag language, Set<String> patterns) {
        if (patterns.isEmpty()) {
            return Optional.empty();
        }
        if (WRITTEN_WITHOUT_SPACES.contains(code(language))) {
            return patterns.stream()
                    .map(pattern -> pattern.replace("*", ""))
                    .filter(text::contains)
                    .map(pattern -> new TextSpan(text.indexOf(pattern), text.indexOf(pattern) + pattern.length()))
                    .findFirst();
        }
        for (TextSpan span : words(text, language)) {
            String word = span.of(text).toLowerCase(Locale.ROOT);
            boolean excluded = patterns.stream()
                    .anyMatch(pattern -> pattern.startsWith("!") && matches(pattern.substring(1), word));
            if (!excluded && patterns.stream().anyMatch(pattern -> matches(pattern, word))) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    private static List<TextSpan> words(String text, LanguageTag language) {
        List<TextSpan> words = new ArrayList<>();
        for (TextSpan span : Words.of(text, language)) {
            if (Character.isLetter(text.codePointAt(span.start()))) {
                words.add(span);
            }
        }
        return words;
    }

    private static boolean matches(String pattern, String word) {
        boolean anyStart = pattern.startsWith("*");
        boolean anyEnd = pattern.endsWith("*");
        String core = pattern.replace("*", "");
        if (anyStart && anyEnd) {
            return word.contains(core);
        }
        if (anyStart) {
            return word.length() > core.length() && word.endsWith(core);
        }
        return anyEnd ? word.startsWith(core) : word.equals(core);
    }

    private static String code(LanguageTag language) {
        return language.primary().value();
    }
}

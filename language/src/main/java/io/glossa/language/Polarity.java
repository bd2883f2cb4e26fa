package io.glossa.language;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Finds words that negate, and the poles of opposite directions, by lists for each language. */
final class Polarity {

    private static final Set<String> AXES =
            Set.of("change.up", "change.down", "time.before", "time.after", "amount.more", "amount.less");
    private static final Set<String> WRITTEN_WITHOUT_SPACES = Set.of("zh", "ja", "th");

    private final Lexicon negation = Lexicon.load("negation.properties");
    private final Lexicon opposites = Lexicon.load("opposites.properties");
    /** By their key, which no two lexicons share but for empty lists. */
    private final Map<String, WordPatterns> patterns = new ConcurrentHashMap<>();

    /** Whether the language has a list; without one nothing can be said. */
    boolean knows(LanguageTag language) {
        return !negation.of(code(language)).isEmpty();
    }

    Optional<TextSpan> negation(String text, LanguageTag language) {
        return first(withoutNeutral(text, language), language, negation, code(language));
    }

    /** Whether {@code text} has a word that may stand for a negation in another language, or a negation. */
    boolean mayNegate(String text, LanguageTag language) {
        return negation(text, language).isPresent()
                || !withoutNeutral(text, language).equals(text.toLowerCase(Locale.ROOT))
                || first(text, language, negation, code(language) + ".soft").isPresent();
    }

    /** The first word on {@code axisAndPole}, such as {@code change.up}. */
    Optional<TextSpan> direction(String text, LanguageTag language, String axisAndPole) {
        return first(text, language, opposites, code(language) + "." + axisAndPole);
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

    private Optional<TextSpan> first(String text, LanguageTag language, Lexicon lexicon, String key) {
        Set<String> listed = lexicon.of(key);
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        if (WRITTEN_WITHOUT_SPACES.contains(code(language))) {
            return listed.stream()
                    .map(pattern -> pattern.replace("*", ""))
                    .filter(text::contains)
                    .map(pattern -> new TextSpan(text.indexOf(pattern), text.indexOf(pattern) + pattern.length()))
                    .findFirst();
        }
        WordPatterns sought = patterns.computeIfAbsent(key, each -> WordPatterns.of(listed));
        return Words.of(text, language).stream()
                .filter(span -> Character.isLetter(text.codePointAt(span.start())))
                .filter(span -> sought.match(span.of(text).toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static String code(LanguageTag language) {
        return language.primary().value();
    }
}

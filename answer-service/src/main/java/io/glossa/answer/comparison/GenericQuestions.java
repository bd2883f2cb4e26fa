package io.glossa.answer.comparison;

import io.glossa.wire.LanguageTag;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The same few questions about anything, in the languages that somebody has written them in. What an encoder makes of
 * them is the language, and that they ask.
 */
final class GenericQuestions {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("io.glossa.answer.comparison.questions", Locale.ROOT);

    private GenericQuestions() {}

    /** None for a language that has none. */
    static List<String> in(LanguageTag language) {
        try {
            return Stream.of(TEXTS.getString(language.primary().value()).split("\\|"))
                    .map(String::strip)
                    .toList();
        } catch (MissingResourceException e) {
            return List.of();
        }
    }
}

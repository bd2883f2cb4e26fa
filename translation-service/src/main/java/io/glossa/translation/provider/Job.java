package io.glossa.translation.provider;

import io.glossa.translation.protection.Demands;
import io.glossa.wire.LanguageTag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One text to translate.
 *
 * @param source {@code und} when it is not known
 * @param demands what of the text its translation must hold as well
 * @param complaint what was wrong with the last try, as a sentence; absent at first
 */
public record Job(
        String text,
        LanguageTag source,
        LanguageTag target,
        Demands demands,
        @Nullable String complaint) {

    public Job(String text, LanguageTag source, LanguageTag target, Demands demands) {
        this(text, source, target, demands, null);
    }

    public Job complaining(String newComplaint) {
        return new Job(text, source, target, demands, Objects.requireNonNull(newComplaint));
    }

    Job withText(String newText) {
        return new Job(newText, source, target, demands, complaint);
    }
}

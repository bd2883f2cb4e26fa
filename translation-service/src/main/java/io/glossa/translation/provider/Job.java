package io.glossa.translation.provider;

import io.glossa.wire.LanguageTag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One text to translate.
 *
 * @param source {@code und} when it is not known
 * @param complaint what was wrong with the last try, as a sentence; absent at first
 */
public record Job(
        String text,
        LanguageTag source,
        LanguageTag target,
        @Nullable String complaint) {

    public Job complaining(String newComplaint) {
        return new Job(text, source, target, Objects.requireNonNull(newComplaint));
    }
}

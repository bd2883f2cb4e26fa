package io.glossa.translation.provider;

import io.glossa.translation.protection.Demands;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.translation.ErasedDocuments.Origin;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One text to translate.
 *
 * @param source {@code und} when it is not known
 * @param demands what of the text its translation must hold as well
 * @param origins the documents that the text is from, as far as that is known
 * @param complaint what was wrong with the last try, as a sentence; absent at first
 */
public record Job(
        String text,
        LanguageTag source,
        LanguageTag target,
        Demands demands,
        Set<Origin> origins,
        @Nullable String complaint) {

    public Job {
        origins = Set.copyOf(origins);
    }

    public Job(String text, LanguageTag source, LanguageTag target, Demands demands, Set<Origin> origins) {
        this(text, source, target, demands, origins, null);
    }

    public Job complaining(String newComplaint) {
        return new Job(text, source, target, demands, origins, Objects.requireNonNull(newComplaint));
    }

    Job withText(String newText) {
        return new Job(newText, source, target, demands, origins, complaint);
    }
}

package io.glossa.translation.cache;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.translation.ReviewState;
import io.glossa.wire.translation.ReviewedTranslations.Entry;
import io.glossa.wire.translation.ReviewedTranslations.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Translations that a person approved or wrote: in the database alone, whatever their age, for a decision must not be lost.
 * Where it cannot be asked, providers are.
 */
public final class ReviewedCache {

    private final @Nullable CacheDatabase database;

    ReviewedCache(@Nullable CacheDatabase database) {
        this.database = database;
    }

    /** @param state whether the person changed it */
    public record Reviewed(String translation, ReviewState state) {}

    public Optional<Reviewed> find(String text, LanguageTag source, LanguageTag target) {
        return database == null ? Optional.empty() : database.findReviewed(new Text(text, source, target));
    }

    /** @throws ReviewsUnavailableException if they cannot be kept */
    public void put(List<Entry> translations) {
        required().putReviewed(translations);
    }

    /** @throws ReviewsUnavailableException if they cannot be removed */
    public void remove(List<Text> texts) {
        required().removeReviewed(texts);
    }

    private CacheDatabase required() {
        if (database == null) {
            throw new ReviewsUnavailableException(
                    "No database is set for translations: glossa.translation.cache.jdbc-url names one.");
        }
        return database;
    }
}

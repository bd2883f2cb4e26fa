package io.glossa.translation.cache;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.glossa.translation.provider.Job;
import io.glossa.translation.provider.Provider;
import io.glossa.wire.translation.ErasedDocuments.Origin;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Remembers translations that are of use: the latest in memory, all of them in the database, if there is one. */
public final class TranslationCache implements AutoCloseable {

    private final Cache<CacheKey, Remembered> latest;
    private final @Nullable CacheDatabase database;

    TranslationCache(int memoryEntries, Duration age, @Nullable CacheDatabase database) {
        this.latest = Caffeine.newBuilder()
                .maximumSize(memoryEntries)
                .expireAfterWrite(age)
                .build();
        this.database = database;
        if (database != null) {
            database.onErasure(latest::invalidateAll);
        }
    }

    /** @param origins the documents that its text is known to be from */
    private record Remembered(String translation, Set<Origin> origins) {

        Remembered from(Set<Origin> more) {
            return origins.containsAll(more)
                    ? this
                    : new Remembered(
                            translation,
                            Stream.concat(origins.stream(), more.stream()).collect(toUnmodifiableSet()));
        }
    }

    public Optional<String> find(Job job, Provider provider) {
        CacheKey key = CacheKey.of(job, provider);
        if (database == null) {
            Remembered now = latest.asMap().computeIfPresent(key, (same, found) -> found.from(job.origins()));
            return Optional.ofNullable(now).map(Remembered::translation);
        }
        Remembered known = latest.getIfPresent(key);
        if (known != null && known.origins().containsAll(job.origins())) {
            return Optional.of(known.translation());
        }
        // Also where it is known already: from now on it goes with another document as well.
        Optional<String> stored = database.find(key, job.origins());
        stored.ifPresent(translation -> remember(key, translation, job.origins()));
        return stored;
    }

    public void put(Job job, Provider provider, String translation) {
        CacheKey key = CacheKey.of(job, provider);
        remember(key, translation, job.origins());
        if (database != null) {
            database.put(key, translation, job.origins());
        }
    }

    private void remember(CacheKey key, String translation, Set<Origin> origins) {
        latest.asMap().merge(key, new Remembered(translation, origins), (before, now) -> now.from(before.origins()));
    }

    /**
     * Forgets the translations of all texts that are from one of these documents; other processes with the same database
     * have none of them in memory a few seconds later.
     *
     * @throws ReviewsUnavailableException if the database cannot be reached
     */
    public void forget(List<Origin> documents) {
        if (database != null) {
            database.forget(documents);
            // Another process may have linked what is remembered here to further documents.
            latest.invalidateAll();
            return;
        }
        Set<Origin> gone = Set.copyOf(documents);
        latest.asMap().values().removeIf(remembered -> !Collections.disjoint(remembered.origins(), gone));
    }

    /** In the same database. */
    ReviewedCache reviewed() {
        return new ReviewedCache(database);
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
    }
}

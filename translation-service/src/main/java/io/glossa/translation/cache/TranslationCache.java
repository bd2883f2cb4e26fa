package io.glossa.translation.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.glossa.translation.provider.Job;
import io.glossa.translation.provider.Provider;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers translations that are of use: the latest in memory, all of them in the database, if there is one. */
public final class TranslationCache implements AutoCloseable {

    private final Cache<CacheKey, String> latest;
    private final @Nullable CacheDatabase database;

    TranslationCache(int memoryEntries, Duration age, @Nullable CacheDatabase database) {
        this.latest = Caffeine.newBuilder()
                .maximumSize(memoryEntries)
                .expireAfterWrite(age)
                .build();
        this.database = database;
    }

    public Optional<String> find(Job job, Provider provider) {
        CacheKey key = CacheKey.of(job, provider);
        String known = latest.getIfPresent(key);
        if (known != null || database == null) {
            return Optional.ofNullable(known);
        }
        Optional<String> stored = database.find(key);
        stored.ifPresent(translation -> latest.put(key, translation));
        return stored;
    }

    public void put(Job job, Provider provider, String translation) {
        CacheKey key = CacheKey.of(job, provider);
        latest.put(key, translation);
        if (database != null) {
            database.put(key, translation);
        }
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

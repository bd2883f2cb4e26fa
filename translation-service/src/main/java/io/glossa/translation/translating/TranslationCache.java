package io.glossa.translation.translating;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.glossa.translation.provider.Job;
import io.glossa.wire.LanguageTag;
import java.time.Duration;
import java.util.Optional;

/** Remembers translations that are of use, by text, language pair and provider. */
final class TranslationCache {

    private final Cache<Key, String> translations;

    TranslationCache(int size, Duration age) {
        this.translations =
                Caffeine.newBuilder().maximumSize(size).expireAfterWrite(age).build();
    }

    Optional<String> find(Job job, String provider) {
        return Optional.ofNullable(translations.getIfPresent(Key.of(job, provider)));
    }

    void put(Job job, String provider, String translation) {
        translations.put(Key.of(job, provider), translation);
    }

    private record Key(String text, LanguageTag source, LanguageTag target, String provider) {

        static Key of(Job job, String provider) {
            return new Key(job.text(), job.source(), job.target(), provider);
        }
    }
}

package io.glossa.translation.cache;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** Sets up the cache, and says whether it outlives the process. */
@Configuration(proxyBeanMethods = false)
class CacheConfiguration {

    private static final Logger log = LoggerFactory.getLogger(CacheConfiguration.class);

    @Bean(destroyMethod = "close")
    TranslationCache translationCache(CacheSettings settings) {
        boolean persistent = StringUtils.hasText(settings.jdbcUrl());
        log.info(
                persistent
                        ? "Translations are remembered in a database."
                        : "No database is set: translations are remembered in memory, until this process ends.");
        return new TranslationCache(
                settings.memoryEntries(), settings.age(), persistent ? new CacheDatabase(settings) : null);
    }

    @Bean
    ReviewedCache reviewedCache(TranslationCache cache) {
        return cache.reviewed();
    }
}

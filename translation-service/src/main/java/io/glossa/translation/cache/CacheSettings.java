package io.glossa.translation.cache;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where translations are remembered, and how many for how long.
 *
 * @param jdbcUrl a PostgreSQL database; absent where translations are remembered in memory alone
 * @param username of the database
 * @param password of the database
 * @param memoryEntries how many are held in memory; none when 0
 * @param databaseEntries how many are held in the database; the longest unused go first
 * @param age after which one is forgotten
 * @param sweep how often the database is rid of the old ones
 * @param pause for how long a database that failed is left alone
 */
@Validated
@ConfigurationProperties("glossa.translation.cache")
record CacheSettings(
        @Nullable String jdbcUrl,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("5000") @Min(0) int memoryEntries,
        @DefaultValue("1000000") @Min(1) long databaseEntries,
        @DefaultValue("90d") Duration age,
        @DefaultValue("10m") Duration sweep,
        @DefaultValue("10s") Duration pause) {}

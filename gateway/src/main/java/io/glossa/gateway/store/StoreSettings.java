package io.glossa.gateway.store;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the gateway keeps what must outlive it.
 *
 * @param jdbcUrl a PostgreSQL database; absent where nothing is to be kept
 * @param username of the database
 * @param password of the database
 * @param connections at most, each opened when it is needed
 * @param pause for how long a database that could not be reached is left alone
 */
@Validated
@ConfigurationProperties("glossa.gateway.store")
record StoreSettings(
        @Nullable String jdbcUrl,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("4") @Min(1) int connections,
        @DefaultValue("2s") Duration pause) {}

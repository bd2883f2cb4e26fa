package io.glossa.retrieval.replica;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * A streaming replica of the database, or several behind one address, which searches read; everything else reads the
 * primary. Without {@code url} there is none.
 *
 * @param url a JDBC URL
 * @param username the primary's when absent
 * @param password the primary's when absent
 * @param maximumLag how much older than the primary what a search reads may be; beyond it the primary is read
 * @param check how often the two are looked at
 */
@Validated
@ConfigurationProperties("glossa.retrieval.replica")
record ReplicaSettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("10s") @DurationMin(millis = 1) Duration maximumLag,
        @DefaultValue("1s") @DurationMin(millis = 1) Duration check) {}

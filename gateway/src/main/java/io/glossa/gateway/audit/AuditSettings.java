package io.glossa.gateway.audit;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The audit log.
 *
 * @param kept for how long its entries are there, at least two days
 * @param waiting how many entries wait at most in memory while the database is away; those beyond are in the log file alone
 */
@Validated
@ConfigurationProperties("glossa.gateway.audit")
record AuditSettings(
        @DefaultValue("365d") Duration kept,
        @DefaultValue("10000") @Min(1) int waiting) {

    private static final Duration SHORTEST = Duration.ofDays(2);

    AuditSettings {
        if (kept.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("glossa.gateway.audit.kept must be at least 2d: " + kept);
        }
    }
}

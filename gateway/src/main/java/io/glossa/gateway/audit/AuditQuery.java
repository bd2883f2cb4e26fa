package io.glossa.gateway.audit;

import io.glossa.wire.audit.AuditEntry.Action;
import io.glossa.wire.audit.AuditEntry.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; what is null holds for all.
 *
 * @param from inclusive
 * @param to exclusive
 * @param before only those of a lower number
 * @param limit at most so many, the latest ones
 */
record AuditQuery(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String tenant,
        @Nullable String actor,
        @Nullable Action action,
        @Nullable Outcome outcome,
        @Nullable String collection,
        @Nullable String document,
        long before,
        int limit) {}

package io.glossa.wire.key;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key that is wanted.
 *
 * @param name for people, to know it by
 * @param tenant whose collections it opens; {@code default} when absent
 * @param rights {@link Right#READ} when absent
 * @param collections that it opens, {@code *} for all of the tenant's, which is what it opens when absent
 * @param principals what its holder is called by where a document lists its readers; {@code *} for one who sees every
 *     document. None when absent
 * @param limits of its own; those of the deployment when absent
 * @param expires from when on it is refused; never when absent
 */
public record KeyRequest(
        @Nullable String name,
        @Nullable String tenant,
        @Nullable Set<Right> rights,
        @Nullable Set<String> collections,
        @Nullable Set<String> principals,
        @Nullable Limits limits,
        @Nullable Instant expires) {}

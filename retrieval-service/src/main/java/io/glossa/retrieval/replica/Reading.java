package io.glossa.retrieval.replica;

import io.glossa.wire.retrieval.Position;
import org.jspecify.annotations.Nullable;

/** One search, as far as it matters where it reads. */
final class Reading {

    /** Bound on the thread of a search that may read the replica. */
    static final ScopedValue<Reading> CURRENT = ScopedValue.newInstance();

    private final @Nullable Position after;
    private Source source = Source.PRIMARY_REPLICA_AWAY;

    Reading(@Nullable Position after) {
        this.after = after;
    }

    /** What it has to show. */
    @Nullable
    Position after() {
        return after;
    }

    Source source() {
        return source;
    }

    void from(Source source) {
        this.source = source;
    }

    /** Where a search reads, and why. */
    enum Source {
        REPLICA("replica", "none"),
        /** It has not what the reader has written. */
        PRIMARY_WRITTEN("primary", "written"),
        PRIMARY_REPLICA_LAGS("primary", "lag"),
        PRIMARY_REPLICA_AWAY("primary", "away"),
        /** It broke off a search, which the primary did again. */
        PRIMARY_REPLICA_FAILED("primary", "failed");

        private final String database;
        private final String reason;

        Source(String database, String reason) {
            this.database = database;
            this.reason = reason;
        }

        String database() {
            return database;
        }

        /** Of the fallback. */
        String reason() {
            return reason;
        }
    }
}

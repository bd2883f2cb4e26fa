package io.glossa.retrieval.replica;

import io.glossa.retrieval.problem.DatabaseOutage;
import io.glossa.retrieval.replica.Reading.Source;
import io.glossa.wire.retrieval.Position;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Has searches read the replica, if one is set and serves, and the primary where it does not. */
@Component
public class SearchReads {

    private final Optional<Replica> replica;
    private final MeterRegistry metrics;

    SearchReads(Optional<Replica> replica, MeterRegistry metrics) {
        this.replica = replica;
        this.metrics = metrics;
    }

    /**
     * @param after what has to be seen; null for what is there, or was the replica's greatest lag before
     * @param work reads alone: it is done again where the replica breaks off
     */
    public <T> T read(@Nullable Position after, Supplier<T> work) {
        return replica.map(set -> read(set, new Reading(after), work)).orElseGet(work);
    }

    private <T> T read(Replica set, Reading reading, Supplier<T> work) {
        try {
            T result = ScopedValue.where(Reading.CURRENT, reading).call(work::get);
            count(reading.source());
            return result;
        } catch (DataAccessException | TransactionException e) {
            if (reading.source() != Source.REPLICA) {
                throw e;
            }
            if (DatabaseOutage.isBehind(e)) {
                set.lost(e.getMessage());
            }
            T result = work.get();
            count(Source.PRIMARY_REPLICA_FAILED);
            return result;
        }
    }

    private void count(Source source) {
        metrics.counter("glossa.retrieval.searches", "database", source.database(), "reason", source.reason())
                .increment();
    }
}

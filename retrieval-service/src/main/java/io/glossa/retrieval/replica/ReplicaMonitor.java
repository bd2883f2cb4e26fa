package io.glossa.retrieval.replica;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks at both databases from time to time: what searches need to know is then known before they come. */
final class ReplicaMonitor {

    private static final Logger LOG = LoggerFactory.getLogger(ReplicaMonitor.class);

    private final JdbcClient database;
    private final PrimaryHistory primary;
    private final Replica replica;

    ReplicaMonitor(JdbcClient database, PrimaryHistory primary, Replica replica) {
        this.database = database;
        this.primary = primary;
        this.replica = replica;
    }

    @Scheduled(fixedDelayString = "${glossa.retrieval.replica.check:1s}")
    void run() {
        try {
            long at = System.nanoTime();
            primary.add(Positions.written(database), at);
        } catch (DataAccessException e) {
            // Whoever needs it meets the same failure; what the replica has is as new as can be.
            LOG.debug("Where the primary's log is cannot be seen", e);
        }
        replica.check();
    }
}

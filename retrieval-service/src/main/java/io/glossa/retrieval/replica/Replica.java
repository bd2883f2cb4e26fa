package io.glossa.retrieval.replica;

import com.zaxxer.hikari.HikariDataSource;
import io.glossa.retrieval.replica.Reading.Source;
import io.glossa.wire.retrieval.Position;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives out connections to the replica, or none. Each is looked at when it is given out, before a transaction begins on it:
 * there may be several replicas behind one address, none as far as the other, and what a transaction sees is no older than
 * what was replayed before it.
 */
final class Replica implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Replica.class);

    /** One that is the primary by now, or all the time, has all that there is. */
    private static final String REPLAYED = """
        select case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_flush_lsn() end::text
        """;

    private final HikariDataSource connections;
    private final PrimaryHistory primary;

    private volatile boolean reachable;
    private volatile boolean complained;
    private volatile Duration lag = Duration.ZERO;

    Replica(HikariDataSource connections, PrimaryHistory primary) {
        this.connections = connections;
        this.primary = primary;
    }

    /** A connection that shows what the reading has to show; null where there is none, and the reading knows why. */
    @Nullable
    Connection connect(Reading reading) {
        if (!reachable) {
            reading.from(Source.PRIMARY_REPLICA_AWAY);
            return null;
        }
        Connection connection = null;
        try {
            connection = connections.getConnection();
            Source source = source(replayed(connection), reading.after());
            reading.from(source);
            if (source == Source.REPLICA) {
                return connection;
            }
            connection.close();
        } catch (SQLException e) {
            close(connection);
            reading.from(Source.PRIMARY_REPLICA_AWAY);
            lost(e.getMessage());
        }
        return null;
    }

    private Source source(Position replayed, @Nullable Position after) {
        if (after != null && replayed.compareTo(after) < 0) {
            return Source.PRIMARY_WRITTEN;
        }
        return primary.isTooOld(replayed) ? Source.PRIMARY_REPLICA_LAGS : Source.REPLICA;
    }

    private static Position replayed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(REPLAYED)) {
            row.next();
            return Position.of(row.getString(1));
        }
    }

    private static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("A connection to the replica could not be given back", e);
            }
        }
    }

    /** Not to be asked again before it has answered a {@link #check}. */
    void lost(@Nullable String why) {
        if (!complained) {
            LOG.warn("The replica, glossa.retrieval.replica.url, cannot be read; searches read the primary: {}", why);
        }
        complained = true;
        reachable = false;
    }

    /** Whether it answers, and how far it has come. */
    void check() {
        try (Connection connection = connections.getConnection()) {
            lag = primary.lag(replayed(connection));
            if (!reachable) {
                LOG.info("The replica answers, searches read it");
            }
            complained = false;
            reachable = true;
        } catch (SQLException e) {
            lost(e.getMessage());
        }
    }

    boolean reachable() {
        return reachable;
    }

    /** How much older than the primary it was when it was checked last. */
    Duration lag() {
        return lag;
    }

    @Override
    public void close() {
        connections.close();
    }
}

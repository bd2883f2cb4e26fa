package io.glossa.retrieval.replica;

import io.glossa.wire.retrieval.Position;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The positions that those who write are told. */
@Component
public class Positions {

    private final JdbcClient database;
    private final Optional<Replica> replica;

    Positions(JdbcClient database, Optional<Replica> replica) {
        this.database = database;
        this.replica = replica;
    }

    /** One that no committed transaction is beyond; empty where no replica is set, and nobody needs any. */
    public Optional<Position> current() {
        return replica.map(set -> written(database));
    }

    static Position written(JdbcClient database) {
        return database.sql("select pg_current_wal_flush_lsn()::text")
                .query((row, number) -> Position.of(row.getString(1)))
                .single();
    }
}

package io.glossa.retrieval.replica;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The service's data source: the primary, and within a search's {@link Reading} the replica where it serves. */
final class ReplicaRouting extends DelegatingDataSource {

    private final Replica replica;

    ReplicaRouting(DataSource primary, Replica replica) {
        super(primary);
        this.replica = replica;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (Reading.CURRENT.isBound()) {
            Connection connection = replica.connect(Reading.CURRENT.get());
            if (connection != null) {
                return connection;
            }
        }
        return super.getConnection();
    }
}

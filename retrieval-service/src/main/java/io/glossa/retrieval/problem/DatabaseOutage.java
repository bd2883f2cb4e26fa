package io.glossa.retrieval.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that is away from a statement that failed. */
public final class DatabaseOutage {

    private DatabaseOutage() {}

    /** SQLSTATE class 08 is a lost connection, 57P an operator's shutdown, 53 too few resources: no room, no connections. */
    public static boolean isBehind(Throwable e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            // A broken connection cannot be rolled back either, and it is that failure which is thrown: the pool's own,
            // without a state, which hides the one that was first.
            if (cause instanceof TransactionSystemException
                    && cause.getCause() instanceof SQLException closed
                    && closed.getSQLState() == null) {
                return true;
            }
            if (cause instanceof CannotGetJdbcConnectionException || cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                String state = sql.getSQLState();
                if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
                    return true;
                }
            }
        }
        return false;
    }
}

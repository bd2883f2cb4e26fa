package io.glossa.retrieval.problem;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line that the service did not start because its database is away, or does not let it in. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        if (isRefusal(cause)) {
            return new FailureAnalysis(
                    "PostgreSQL refuses the service: " + cause.getMessage(),
                    "Set spring.datasource.username and .password to what the database in spring.datasource.url expects.",
                    rootFailure);
        }
        if (!DatabaseOutage.isBehind(cause)) {
            return null;
        }
        return new FailureAnalysis(
                "PostgreSQL cannot be reached: " + cause.getMessage(),
                "Start PostgreSQL with pgvector, or set spring.datasource.url, .username and .password.",
                rootFailure);
    }

    /** SQLSTATE class 28 is a wrong user or password, 3D a database that does not exist. */
    private static boolean isRefusal(SQLException cause) {
        String state = cause.getSQLState();
        return state != null && (state.startsWith("28") || state.startsWith("3D"));
    }
}

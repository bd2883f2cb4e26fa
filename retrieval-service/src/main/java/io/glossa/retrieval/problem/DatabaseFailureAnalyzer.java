package io.glossa.retrieval.problem;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line that the service did not start because its database is away. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        if (!DatabaseOutage.isBehind(cause)) {
            return null;
        }
        return new FailureAnalysis(
                "PostgreSQL cannot be reached: " + cause.getMessage(),
                "Start PostgreSQL with pgvector, or set spring.datasource.url, .username and .password.",
                rootFailure);
    }
}

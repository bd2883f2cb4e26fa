package io.glossa.retrieval.schema;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line which migrations are missing, and who makes them. */
class SchemaFailureAnalyzer extends AbstractFailureAnalyzer<SchemaOutdatedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SchemaOutdatedException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Run the migration job (%s) first, or set glossa.schema.migrate=true."
                        .formatted(MigrateDatabase.class.getName()),
                cause);
    }
}

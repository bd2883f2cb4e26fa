package io.glossa.retrieval.tuning;

import io.glossa.wire.retrieval.SearchWeights;
import io.glossa.wire.retrieval.TunedWeights;
import io.glossa.wire.retrieval.TuningInput;
import io.glossa.wire.retrieval.TuningReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The weights that collections were tuned to. Runs in its caller's transaction, whose snapshot says what holds: every
 * instance of the service searches with new weights from the moment when they are there.
 */
@Repository
public class TuningRows {

    private final JdbcClient database;
    private final JsonMapper json;

    TuningRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Empty where the collection is not tuned, or was for another encoder. */
    public Optional<TunedWeights> find(int collection, String encoderVersion) {
        return database.sql("""
            select version, created_at, weights, report from tuning where collection_id = ? and encoder_version = ?
            """)
                .params(collection, encoderVersion)
                .query((row, number) -> tuned(row))
                .optional();
    }

    /** @return as it is kept */
    public TunedWeights put(int collection, String encoderVersion, TuningInput input) {
        return database.sql("""
            insert into tuning (collection_id, encoder_version, version, weights, report)
            values (?, ?, 1, ?::jsonb, ?::jsonb)
            on conflict (collection_id) do update set encoder_version = excluded.encoder_version,
                version = tuning.version + 1, created_at = now(), weights = excluded.weights, report = excluded.report
            returning version, created_at, weights, report
            """)
                .params(
                        collection,
                        encoderVersion,
                        json.writeValueAsString(input.weights()),
                        json.writeValueAsString(input.report()))
                .query((row, number) -> tuned(row))
                .single();
    }

    public void remove(int collection) {
        database.sql("delete from tuning where collection_id = ?")
                .param(collection)
                .update();
    }

    private TunedWeights tuned(ResultSet row) throws SQLException {
        return new TunedWeights(
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant(),
                json.readValue(row.getString("weights"), SearchWeights.class),
                json.readValue(row.getString("report"), TuningReport.class));
    }
}

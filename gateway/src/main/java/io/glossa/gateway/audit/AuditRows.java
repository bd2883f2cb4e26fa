package io.glossa.gateway.audit;

import io.glossa.wire.audit.AuditEntry;
import io.glossa.wire.audit.AuditEntry.Action;
import io.glossa.wire.audit.AuditEntry.Credential;
import io.glossa.wire.audit.AuditEntry.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of the audit log. Each method runs in its caller's transaction. */
final class AuditRows {

    private static final UUID NOBODY = new UUID(0, 0);

    private AuditRows() {}

    /** @param number by which the rows are in order */
    record Row(long number, AuditEntry entry) {}

    /** Does nothing with one that is there already. */
    static void insert(JdbcClient jdbc, AuditEntry entry) {
        jdbc.sql("""
                        INSERT INTO gateway.audit
                               (id, at, tenant, actor, credential, action, outcome, status, collection, document,
                                version, object, items, tokens, times, trace)
                        VALUES (:id, :at, :tenant, :actor, :credential, :action, :outcome, :status, :collection,
                                :document, :version, :object, :items, :tokens, :times, :trace)
                        ON CONFLICT (id) DO NOTHING
                        """)
                .param("id", entry.id())
                .param("at", at(entry.at()))
                .param("tenant", entry.tenant())
                .param("actor", entry.actor())
                .param(
                        "credential",
                        entry.credential() == null ? null : entry.credential().value())
                .param("action", entry.action().value())
                .param("outcome", entry.outcome().value())
                .param("status", entry.status())
                .param("collection", entry.collection())
                .param("document", entry.document())
                .param("version", entry.version())
                .param("object", entry.object())
                .param("items", entry.items())
                .param("tokens", entry.tokens())
                .param("times", entry.times())
                .param("trace", entry.trace())
                .update();
    }

    static List<Row> list(JdbcClient jdbc, AuditQuery query) {
        return jdbc.sql("""
                        SELECT number, id, at, tenant, actor, credential, action, outcome, status, collection, document,
                               version, object, items, tokens, times, trace
                          FROM gateway.audit
                         WHERE number < :before
                           AND (CAST(:from AS timestamptz) IS NULL OR at >= :from)
                           AND (CAST(:to AS timestamptz) IS NULL OR at < :to)
                           AND (CAST(:tenant AS text) IS NULL OR tenant = :tenant)
                           AND (CAST(:actor AS text) IS NULL OR actor = :actor)
                           AND (CAST(:action AS text) IS NULL OR action = :action)
                           AND (CAST(:outcome AS text) IS NULL OR outcome = :outcome)
                           AND (CAST(:collection AS text) IS NULL OR collection = :collection)
                           AND (CAST(:document AS text) IS NULL OR document = :document)
                         ORDER BY number DESC
                         LIMIT :limit
                        """)
                .param("before", query.before())
                .param("from", at(query.from()))
                .param("to", at(query.to()))
                .param("tenant", query.tenant())
                .param("actor", query.actor())
                .param("action", query.action() == null ? null : query.action().value())
                .param(
                        "outcome",
                        query.outcome() == null ? null : query.outcome().value())
                .param("collection", query.collection())
                .param("document", query.document())
                .param("limit", query.limit())
                .query((row, number) -> new Row(row.getLong("number"), read(row)))
                .list();
    }

    /** @return how many went, of those before {@code since} */
    static int forget(JdbcClient jdbc, Instant since, int atMost) {
        jdbc.sql("SELECT set_config('glossa.audit_kept_since', :since, true)")
                .param("since", since.toString())
                .query(String.class)
                .single();
        return jdbc.sql("""
                        DELETE FROM gateway.audit
                         WHERE number IN (SELECT number FROM gateway.audit WHERE at < :since ORDER BY at LIMIT :most)
                        """).param("since", at(since)).param("most", atMost).update();
    }

    /** @param id null where only the rest is compared */
    static AuditEntry with(AuditEntry entry, @Nullable UUID id, Instant at, int times) {
        return new AuditEntry(
                id == null ? NOBODY : id,
                at,
                entry.tenant(),
                entry.actor(),
                entry.credential(),
                entry.action(),
                entry.outcome(),
                entry.status(),
                entry.collection(),
                entry.document(),
                entry.version(),
                entry.object(),
                entry.items(),
                entry.tokens(),
                times,
                id == null ? null : entry.trace());
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        String credential = row.getString("credential");
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("tenant"),
                row.getString("actor"),
                credential == null ? null : Credential.of(credential),
                Action.of(row.getString("action")),
                Outcome.of(row.getString("outcome")),
                row.getInt("status"),
                row.getString("collection"),
                row.getString("document"),
                row.getObject("version", Integer.class),
                row.getString("object"),
                row.getObject("items", Integer.class),
                row.getObject("tokens", Long.class),
                row.getInt("times"),
                row.getString("trace"));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}

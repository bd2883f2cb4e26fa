package io.glossa.gateway.glossary;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.glossary.ProposalStatus;
import io.glossa.wire.glossary.TermProposal;
import io.glossa.wire.translation.TranslationRequest.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of proposed terms. Each method runs in its caller's transaction. */
final class ProposalRows {

    private static final String COLUMNS =
            "number, id, status, source, target, term, translation, before, review, proposed_at";

    private ProposalRows() {}

    /** @param number by which they are in order */
    record ProposalRow(long number, TermProposal proposal) {}

    static int waiting(JdbcClient jdbc, String tenant, String collection) {
        return jdbc.sql("""
                        SELECT count(*)
                          FROM gateway.term_proposal
                         WHERE tenant = :tenant AND collection = :collection AND status = 'proposed'
                        """)
                .param("tenant", tenant)
                .param("collection", collection)
                .query(Integer.class)
                .single();
    }

    /** Does nothing with a term that is in the glossary, or was proposed before. */
    static void insert(JdbcClient jdbc, Pair pair, ProposedTerm proposed, UUID review) {
        jdbc.sql("""
                        INSERT INTO gateway.term_proposal
                               (tenant, collection, id, source, target, term, translation, before, review)
                        SELECT :tenant, :collection, :id, :source, :target, :term, :translation, :before, :review
                         WHERE NOT EXISTS (SELECT FROM gateway.glossary_term
                                            WHERE tenant = :tenant AND collection = :collection
                                              AND source = :source AND target = :target
                                              AND term = :term AND translation = :translation)
                        ON CONFLICT (tenant, collection, source, target, term, translation) DO NOTHING
                        """)
                .param("tenant", pair.tenant())
                .param("collection", pair.collection())
                .param("id", UUID.randomUUID())
                .param("source", pair.source().value())
                .param("target", pair.target().value())
                .param("term", proposed.term().source())
                .param("translation", proposed.term().target())
                .param("before", proposed.before())
                .param("review", review)
                .update();
    }

    static List<ProposalRow> list(
            JdbcClient jdbc, String tenant, String collection, @Nullable ProposalStatus status, long after, int limit) {
        return jdbc.sql("SELECT " + COLUMNS + """
                          FROM gateway.term_proposal
                         WHERE tenant = :tenant AND collection = :collection AND number > :after
                           AND (CAST(:status AS text) IS NULL OR status = :status)
                         ORDER BY number
                         LIMIT :limit
                        """)
                .param("tenant", tenant)
                .param("collection", collection)
                .param("after", after)
                .param("status", status == null ? null : status.value())
                .param("limit", limit)
                .query((row, number) -> new ProposalRow(row.getLong("number"), read(row)))
                .list();
    }

    /** Locked until the end of the transaction. */
    static Optional<TermProposal> find(JdbcClient jdbc, String tenant, String collection, UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + """
                          FROM gateway.term_proposal
                         WHERE tenant = :tenant AND collection = :collection AND id = :id
                           FOR UPDATE
                        """)
                .param("tenant", tenant)
                .param("collection", collection)
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    static void decide(JdbcClient jdbc, String tenant, String collection, UUID id, ProposalStatus status) {
        jdbc.sql("""
                        UPDATE gateway.term_proposal
                           SET status = :status
                         WHERE tenant = :tenant AND collection = :collection AND id = :id
                        """)
                .param("tenant", tenant)
                .param("collection", collection)
                .param("id", id)
                .param("status", status.value())
                .update();
    }

    static void removeOf(JdbcClient jdbc, UUID review) {
        jdbc.sql("DELETE FROM gateway.term_proposal WHERE review = :review")
                .param("review", review)
                .update();
    }

    static void removeAll(JdbcClient jdbc, String tenant, String collection) {
        jdbc.sql("DELETE FROM gateway.term_proposal WHERE tenant = :tenant AND collection = :collection")
                .param("tenant", tenant)
                .param("collection", collection)
                .update();
    }

    private static TermProposal read(ResultSet row) throws SQLException {
        return new TermProposal(
                row.getObject("id", UUID.class),
                ProposalStatus.of(row.getString("status")),
                LanguageTag.of(row.getString("source")),
                LanguageTag.of(row.getString("target")),
                new Term(row.getString("term"), row.getString("translation")),
                row.getString("before"),
                row.getObject("review", UUID.class),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant());
    }
}

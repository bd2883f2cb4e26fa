package io.glossa.gateway.glossary;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.translation.TranslationRequest.Term;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of terms. Each method runs in its caller's transaction. */
final class TermRows {

    private TermRows() {}

    record TermRow(LanguageTag source, LanguageTag target, Term term, Instant changedAt) {}

    /** Until the end of the transaction nobody else changes the collection's terms. */
    static void lock(JdbcClient jdbc, String tenant, String collection) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0)) IS NULL")
                .param("name", "glossary %s %s".formatted(tenant, collection))
                .query(Boolean.class)
                .single();
    }

    /** By languages and by term. */
    static List<TermRow> all(JdbcClient jdbc, String tenant, String collection) {
        return jdbc.sql("""
                        SELECT source, target, term, translation, changed_at
                          FROM gateway.glossary_term
                         WHERE tenant = :tenant AND collection = :collection
                         ORDER BY source, target, term
                        """)
                .param("tenant", tenant)
                .param("collection", collection)
                .query((row, number) -> new TermRow(
                        LanguageTag.of(row.getString("source")),
                        LanguageTag.of(row.getString("target")),
                        new Term(row.getString("term"), row.getString("translation")),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    static int count(JdbcClient jdbc, String tenant, String collection) {
        return jdbc.sql("""
                        SELECT count(*) FROM gateway.glossary_term WHERE tenant = :tenant AND collection = :collection
                        """)
                .param("tenant", tenant)
                .param("collection", collection)
                .query(Integer.class)
                .single();
    }

    /** Stores terms; one that is there already keeps its time. */
    static void put(JdbcClient jdbc, Pair pair, List<Term> terms) {
        jdbc.sql("""
                        INSERT INTO gateway.glossary_term (tenant, collection, source, target, term, translation)
                        SELECT :tenant, :collection, :source, :target, stored.*
                          FROM unnest(:terms, :translations) AS stored
                        ON CONFLICT (tenant, collection, source, target, term)
                        DO UPDATE SET translation = excluded.translation, changed_at = now()
                         WHERE glossary_term.translation <> excluded.translation
                        """)
                .param("tenant", pair.tenant())
                .param("collection", pair.collection())
                .param("source", pair.source().value())
                .param("target", pair.target().value())
                .param("terms", strings(terms, Term::source))
                .param("translations", strings(terms, Term::target))
                .update();
    }

    /** Removes all terms of the pair but these. */
    static void keep(JdbcClient jdbc, Pair pair, List<Term> terms) {
        jdbc.sql("""
                        DELETE FROM gateway.glossary_term
                         WHERE tenant = :tenant AND collection = :collection AND source = :source AND target = :target
                           AND term <> ALL (:terms)
                        """)
                .param("tenant", pair.tenant())
                .param("collection", pair.collection())
                .param("source", pair.source().value())
                .param("target", pair.target().value())
                .param("terms", strings(terms, Term::source))
                .update();
    }

    /** @return whether it was there */
    static boolean remove(JdbcClient jdbc, Pair pair, String term) {
        return jdbc.sql("""
                        DELETE FROM gateway.glossary_term
                         WHERE tenant = :tenant AND collection = :collection AND source = :source AND target = :target
                           AND term = :term
                        """)
                        .param("tenant", pair.tenant())
                        .param("collection", pair.collection())
                        .param("source", pair.source().value())
                        .param("target", pair.target().value())
                        .param("term", term)
                        .update()
                > 0;
    }

    /** @return how many there were */
    static int removeAll(JdbcClient jdbc, Pair pair) {
        return jdbc.sql("""
                        DELETE FROM gateway.glossary_term
                         WHERE tenant = :tenant AND collection = :collection AND source = :source AND target = :target
                        """)
                .param("tenant", pair.tenant())
                .param("collection", pair.collection())
                .param("source", pair.source().value())
                .param("target", pair.target().value())
                .update();
    }

    static void removeAll(JdbcClient jdbc, String tenant, String collection) {
        jdbc.sql("DELETE FROM gateway.glossary_term WHERE tenant = :tenant AND collection = :collection")
                .param("tenant", tenant)
                .param("collection", collection)
                .update();
    }

    private static String[] strings(List<Term> terms, Function<Term, String> part) {
        return terms.stream().map(part).toArray(String[]::new);
    }
}

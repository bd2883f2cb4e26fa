package io.glossa.translation.cache;

import io.glossa.wire.translation.ErasedDocuments.Origin;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of translations. */
final class CacheTable {

    private final JdbcClient jdbc;

    CacheTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Marks what it finds as used, but at most once an hour: most uses then write nothing. */
    Optional<String> find(CacheKey key, Duration age, Set<Origin> origins) {
        Optional<Row> found = jdbc.sql("""
                        SELECT number, translation, used_at < now() - interval '1 hour' AS long_unused
                          FROM translation.cached_translation
                         WHERE text_hash = :hash AND source = :source AND target = :target
                           AND provider = :provider AND version = :version
                           AND created_at > now() - make_interval(secs => :age)
                        """)
                .param("hash", key.hashBytes())
                .param("source", key.source())
                .param("target", key.target())
                .param("provider", key.provider())
                .param("version", key.version())
                .param("age", age.toSeconds())
                .query((row, number) -> new Row(row.getLong(1), row.getString(2), row.getBoolean(3)))
                .optional();
        if (found.isPresent() && found.get().longUnused()) {
            touch(key);
        }
        found.ifPresent(row -> addOrigins(row.number(), origins));
        return found.map(Row::translation);
    }

    private void touch(CacheKey key) {
        jdbc.sql("""
                        UPDATE translation.cached_translation
                           SET used_at = now()
                         WHERE text_hash = :hash AND source = :source AND target = :target
                           AND provider = :provider AND version = :version
                        """)
                .param("hash", key.hashBytes())
                .param("source", key.source())
                .param("target", key.target())
                .param("provider", key.provider())
                .param("version", key.version())
                .update();
    }

    /** Nothing where it has just been forgotten. */
    private void addOrigins(long number, Set<Origin> origins) {
        origins.forEach(origin -> jdbc.sql("""
                        INSERT INTO translation.cached_origin (translation, tenant, collection, document)
                        SELECT number, :tenant, :collection, :document
                          FROM translation.cached_translation WHERE number = :number FOR KEY SHARE
                        ON CONFLICT DO NOTHING
                        """)
                .param("number", number)
                .param("tenant", origin.tenant())
                .param("collection", origin.collection())
                .param("document", origin.document())
                .update());
    }

    /** With its origins in one statement: it is never there without them. */
    void put(CacheKey key, String translation, Set<Origin> origins) {
        List<Origin> all = List.copyOf(origins);
        jdbc.sql("""
                        WITH stored AS (
                        INSERT INTO translation.cached_translation
                               (text_hash, source, target, provider, version, translation)
                        VALUES (:hash, :source, :target, :provider, :version, :translation)
                        ON CONFLICT (text_hash, source, target, provider, version)
                        DO UPDATE SET translation = excluded.translation, created_at = now(), used_at = now()
                        RETURNING number)
                        INSERT INTO translation.cached_origin (translation, tenant, collection, document)
                        SELECT number, origin.*
                          FROM stored, unnest(:tenants, :collections, :documents) AS origin
                        ON CONFLICT DO NOTHING
                        """)
                .param("hash", key.hashBytes())
                .param("source", key.source())
                .param("target", key.target())
                .param("provider", key.provider())
                .param("version", key.version())
                .param("translation", translation)
                .param("tenants", strings(all, Origin::tenant))
                .param("collections", strings(all, Origin::collection))
                .param("documents", strings(all, Origin::document))
                .update();
    }

    private static String[] strings(List<Origin> origins, Function<Origin, String> part) {
        return origins.stream().map(part).toArray(String[]::new);
    }

    /** Forgets every translation of a text that is from the document, and counts that, for other processes to see. */
    void forget(Origin document) {
        jdbc.sql("""
                        WITH gone AS (
                            DELETE FROM translation.cached_translation
                             WHERE number IN (SELECT translation
                                                FROM translation.cached_origin
                                               WHERE tenant = :tenant AND collection = :collection
                                                 AND document = :document))
                        UPDATE translation.erasures SET count = count + 1
                        """)
                .param("tenant", document.tenant())
                .param("collection", document.collection())
                .param("document", document.document())
                .update();
    }

    /** How many there were. */
    long erasures() {
        return jdbc.sql("SELECT count FROM translation.erasures")
                .query(Long.class)
                .single();
    }

    /**
     * Deletes what is too old, and of more than {@code entries} those that were used longest ago.
     *
     * @return how many went
     */
    int evict(Duration age, long entries) {
        int old = jdbc.sql("""
                        DELETE FROM translation.cached_translation
                         WHERE created_at <= now() - make_interval(secs => :age)
                        """).param("age", age.toSeconds()).update();
        int surplus = jdbc.sql("""
                        DELETE FROM translation.cached_translation
                         WHERE ctid IN (SELECT ctid
                                          FROM translation.cached_translation
                                         ORDER BY used_at DESC, text_hash
                                        OFFSET :entries)
                        """).param("entries", entries).update();
        return old + surplus;
    }

    private record Row(long number, String translation, boolean longUnused) {}
}

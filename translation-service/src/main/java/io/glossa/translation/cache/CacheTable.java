package io.glossa.translation.cache;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of translations. */
final class CacheTable {

    private final JdbcClient jdbc;

    CacheTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Marks what it finds as used, but at most once an hour: most uses then write nothing. */
    Optional<String> find(CacheKey key, Duration age) {
        Optional<Row> found = jdbc.sql("""
                        SELECT translation, used_at < now() - interval '1 hour' AS long_unused
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
                .query((row, number) -> new Row(row.getString(1), row.getBoolean(2)))
                .optional();
        if (found.isPresent() && found.get().longUnused()) {
            touch(key);
        }
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

    void put(CacheKey key, String translation) {
        jdbc.sql("""
                        INSERT INTO translation.cached_translation
                               (text_hash, source, target, provider, version, translation)
                        VALUES (:hash, :source, :target, :provider, :version, :translation)
                        ON CONFLICT (text_hash, source, target, provider, version)
                        DO UPDATE SET translation = excluded.translation, created_at = now(), used_at = now()
                        """)
                .param("hash", key.hashBytes())
                .param("source", key.source())
                .param("target", key.target())
                .param("provider", key.provider())
                .param("version", key.version())
                .param("translation", translation)
                .update();
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

    private record Row(String translation, boolean longUnused) {}
}

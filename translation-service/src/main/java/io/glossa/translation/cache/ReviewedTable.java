package io.glossa.translation.cache;

import io.glossa.translation.cache.ReviewedCache.Reviewed;
import io.glossa.wire.translation.ReviewState;
import io.glossa.wire.translation.ReviewedTranslations.Entry;
import io.glossa.wire.translation.ReviewedTranslations.Text;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of reviewed translations. Languages are told apart by their whole tags. */
final class ReviewedTable {

    private final JdbcClient jdbc;

    ReviewedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Reviewed> find(Text text) {
        return jdbc.sql("""
                        SELECT translation, state
                          FROM translation.reviewed_translation
                         WHERE text_hash = :hash AND source = :source AND target = :target
                        """)
                .param("hash", CacheKey.hashBytes(text.text()))
                .param("source", text.source().value())
                .param("target", text.target().value())
                .query((row, number) -> new Reviewed(
                        row.getString(1), ReviewState.valueOf(row.getString(2).toUpperCase(Locale.ROOT))))
                .optional();
    }

    /** The latest decision counts. */
    void put(Entry entry) {
        jdbc.sql("""
                        INSERT INTO translation.reviewed_translation (text_hash, source, target, translation, state)
                        VALUES (:hash, :source, :target, :translation, :state)
                        ON CONFLICT (text_hash, source, target)
                        DO UPDATE SET translation = excluded.translation, state = excluded.state, reviewed_at = now()
                        """)
                .param("hash", CacheKey.hashBytes(entry.text()))
                .param("source", entry.source().value())
                .param("target", entry.target().value())
                .param("translation", entry.translation())
                .param("state", entry.state().value())
                .update();
    }

    void remove(Text text) {
        jdbc.sql("""
                        DELETE FROM translation.reviewed_translation
                         WHERE text_hash = :hash AND source = :source AND target = :target
                        """)
                .param("hash", CacheKey.hashBytes(text.text()))
                .param("source", text.source().value())
                .param("target", text.target().value())
                .update();
    }
}

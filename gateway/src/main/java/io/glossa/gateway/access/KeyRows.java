package io.glossa.gateway.access;

import static java.util.stream.Collectors.toSet;

import io.glossa.wire.key.KeyInfo;
import io.glossa.wire.key.Limits;
import io.glossa.wire.key.Right;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of keys. Each method runs in its caller's transaction. */
final class KeyRows {

    private static final String COLUMNS =
            "id, hash, name, tenant, rights, collections, principals, requests_per_minute, concurrent_asks,"
                    + " ingest_bytes_per_hour, tokens_per_day, created, expires, revoked, last_used";

    private KeyRows() {}

    record KeyRow(KeyInfo info, byte[] hash) {}

    static KeyInfo insert(JdbcClient jdbc, KeyInfo key, byte[] hash) {
        return jdbc.sql("""
                        INSERT INTO gateway.api_key
                               (id, hash, name, tenant, rights, collections, principals, requests_per_minute,
                                concurrent_asks, ingest_bytes_per_hour, tokens_per_day, expires)
                        VALUES (:id, :hash, :name, :tenant, :rights, :collections, :principals, :requests,
                                :asks, :bytes, :tokens, :expires)
                        RETURNING\s""" + COLUMNS)
                .param("id", key.id())
                .param("hash", hash)
                .param("name", key.name())
                .param("tenant", key.tenant())
                .param("rights", key.rights().stream().map(Right::name).sorted().toArray(String[]::new))
                .param("collections", sorted(key.collections()))
                .param("principals", sorted(key.principals()))
                .param("requests", key.limits().requestsPerMinute())
                .param("asks", key.limits().concurrentAsks())
                .param("bytes", key.limits().ingestBytesPerHour())
                .param("tokens", key.limits().tokensPerDay())
                .param("expires", at(key.expires()))
                .query((row, number) -> read(row).info())
                .single();
    }

    static Optional<KeyRow> find(JdbcClient jdbc, String id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM gateway.api_key WHERE id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    static List<KeyInfo> list(JdbcClient jdbc) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM gateway.api_key ORDER BY created, id")
                .query((row, number) -> read(row).info())
                .list();
    }

    /** @return whether there is such a key; one that was revoked before stays revoked since then */
    static boolean revoke(JdbcClient jdbc, String id) {
        return jdbc.sql("UPDATE gateway.api_key SET revoked = coalesce(revoked, now()) WHERE id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    static int used(JdbcClient jdbc, String id) {
        return jdbc.sql("UPDATE gateway.api_key SET last_used = now() WHERE id = :id")
                .param("id", id)
                .update();
    }

    private static KeyRow read(ResultSet row) throws SQLException {
        KeyInfo info = new KeyInfo(
                row.getString("id"),
                row.getString("name"),
                row.getString("tenant"),
                strings(row, "rights").stream().map(Right::valueOf).collect(toSet()),
                strings(row, "collections"),
                strings(row, "principals"),
                new Limits(
                        row.getObject("requests_per_minute", Integer.class),
                        row.getObject("concurrent_asks", Integer.class),
                        row.getObject("ingest_bytes_per_hour", Long.class),
                        row.getObject("tokens_per_day", Long.class)),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                instant(row, "expires"),
                instant(row, "revoked"),
                instant(row, "last_used"));
        return new KeyRow(info, row.getBytes("hash"));
    }

    private static Set<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(String.class::cast)
                .collect(toSet());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static String[] sorted(Set<String> names) {
        return names.stream().sorted().toArray(String[]::new);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}

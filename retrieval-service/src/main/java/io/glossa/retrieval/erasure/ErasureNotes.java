package io.glossa.retrieval.erasure;

import io.glossa.wire.retrieval.Erasures;
import io.glossa.wire.retrieval.Erasures.Erasure;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of what is gone. Whoever deletes or replaces a text notes it here in the same transaction. */
@Repository
public class ErasureNotes {

    private static final int AT_ONCE = 100;

    private final JdbcClient database;
    private final ErasureSettings settings;

    ErasureNotes(JdbcClient database, ErasureSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** @param version the last one that is gone */
    public void add(String tenant, String collection, String document, int version) {
        database.sql("insert into erasure (tenant, collection, document, version) values (?, ?, ?, ?)")
                .params(tenant, collection, document, version)
                .update();
    }

    /** All documents of a collection, by its number. */
    public void addAll(int collection) {
        database.sql("""
            insert into erasure (tenant, collection, document, version)
            select tenant, name, external_id, version
            from document join collection on collection.id = collection_id
            where collection_id = ?
            """).param(collection).update();
    }

    /** Those that are to be told of now. */
    public Erasures due() {
        return new Erasures(database.sql("""
            select number, tenant, collection, document, version, told from erasure
            where due <= now() order by due, number limit ?
            """)
                .param(AT_ONCE)
                .query((row, place) -> new Erasure(
                        row.getLong("number"),
                        row.getString("tenant"),
                        row.getString("collection"),
                        row.getString("document"),
                        row.getInt("version"),
                        row.getBoolean("told")))
                .list());
    }

    /** What was told for the first time waits for the second, after which it is forgotten. */
    @Transactional
    public void told(Erasures.Told told) {
        database.sql("""
            update erasure set told = true, due = now() + make_interval(secs => ?) where number = any(?) and not told
            """)
                .params((double) settings.again().toSeconds(), numbers(told.once()))
                .update();
        database.sql("delete from erasure where number = any(?) and told")
                .param(numbers(told.again()))
                .update();
    }

    private static Long[] numbers(List<Long> numbers) {
        return numbers.toArray(Long[]::new);
    }
}

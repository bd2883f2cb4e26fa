package io.glossa.retrieval.shelf;

import io.glossa.encoder.TextEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The shelves of each encoder. A language's shelf is made when its first document comes. */
@Repository
public class Shelves {

    private final JdbcClient database;
    private final TransactionTemplate ownTransaction;
    private final ShelfSettings settings;
    private final Map<Key, Shelf> known = new ConcurrentHashMap<>();

    Shelves(JdbcClient database, PlatformTransactionManager transactions, ShelfSettings settings) {
        this.database = database;
        this.settings = settings;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param language primary subtag */
    public Shelf open(TextEncoder encoder, String language) {
        return known.computeIfAbsent(
                new Key(encoder.version(), language),
                wanted -> find(encoder, language).orElseGet(() -> create(encoder, language)));
    }

    /** The shelf with this id, which a stored document names. */
    public Shelf get(int id) {
        return database.sql("select id, language, dimension from shelf where id = ?")
                .param(id)
                .query(Shelf.class)
                .single();
    }

    private Optional<Shelf> find(TextEncoder encoder, String language) {
        return database.sql("select id, language, dimension from shelf where encoder_version = ? and language = ?")
                .params(encoder.version(), language)
                .query(Shelf.class)
                .optional();
    }

    private Shelf create(TextEncoder encoder, String language) {
        return ownTransaction.execute(status -> {
            // Who owns the table of sentences alone can add to it; the role for all else does not.
            database.sql("set local role none").update();
            database.sql("select pg_advisory_xact_lock(hashtext('glossa.shelf'))")
                    .query()
                    .singleRow();
            return find(encoder, language).orElseGet(() -> build(encoder, language));
        });
    }

    /** Attached rather than created as a partition: attaching does not wait for running searches. */
    private Shelf build(TextEncoder encoder, String language) {
        Shelf shelf = database.sql("""
            insert into shelf (encoder, encoder_version, dimension, language) values (?, ?, ?, ?)
            returning id, language, dimension
            """)
                .params(
                        encoder.profile().name(),
                        encoder.version(),
                        encoder.profile().dimension(),
                        language)
                .query(Shelf.class)
                .single();
        database.sql("""
            create table %1$s (like sentence including all, check (shelf_id = %2$d)) with (toast_tuple_target = 4080);
            create index %1$s_vectors on %1$s
                using hnsw ((embedding::halfvec(%3$d)) halfvec_ip_ops) with (m = %4$d, ef_construction = %5$d);
            alter table sentence attach partition %1$s for values in (%2$d);
            """.formatted(
                                shelf.table(),
                                shelf.id(),
                                shelf.dimension(),
                                settings.connections(),
                                settings.constructionCandidates()))
                .update();
        return shelf;
    }

    private record Key(String encoderVersion, String language) {}
}

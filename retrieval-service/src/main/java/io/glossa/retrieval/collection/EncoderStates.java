package io.glossa.retrieval.collection;

import io.glossa.wire.retrieval.CollectionEncoder;
import io.glossa.wire.retrieval.CollectionEncoder.EncoderChange;
import io.glossa.wire.retrieval.CollectionEncoder.Stage;
import io.glossa.wire.retrieval.Reader;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What encoder collections have, and how far they have come to another one. Runs in its caller's transaction. */
@Repository
class EncoderStates {

    private final JdbcClient database;

    EncoderStates(JdbcClient database) {
        this.database = database;
    }

    /** The change is for readers who may see all that is counted. */
    CollectionEncoder of(DocumentCollection collection, Reader reader) {
        Optional<EncoderChange> change =
                LanguageCounts.seesEverything(collection, reader) ? change(collection) : Optional.empty();
        return new CollectionEncoder(collection.encoder(), collection.encoderVersion(), change.orElse(null));
    }

    private Optional<EncoderChange> change(DocumentCollection collection) {
        return database.sql("""
            select id, encoder, encoder_version from collection where copy_of = ? and not discarded
            """)
                .param(collection.id())
                .query((row, number) -> change(
                        collection, row.getInt("id"), row.getString("encoder"), row.getString("encoder_version")))
                .optional();
    }

    private EncoderChange change(DocumentCollection collection, int copy, String encoder, String version) {
        long documents = sum("documents", collection.id());
        long encoded = sum("documents", copy);
        return encoded < documents
                ? new EncoderChange(encoder, version, Stage.ENCODING, encoded, documents)
                : new EncoderChange(encoder, version, Stage.MEASURING, measured(copy), sum("sentences", copy));
    }

    private long sum(String column, int collection) {
        return count(
                "select coalesce(sum(%s), 0) from shelf_statistics where collection_id = ?".formatted(column),
                collection);
    }

    private long measured(int collection) {
        return count("select count(*) from crowding where collection_id = ?", collection);
    }

    private long count(String query, int collection) {
        return database.sql(query).param(collection).query(Long.class).single();
    }
}

package io.glossa.retrieval.collection;

import io.glossa.encoder.TextEncoder;
import io.glossa.wire.retrieval.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The copies by which a collection's encoder is changed: rows like a collection's own, without a name. Whoever changes what
 * a collection's copies are locks the collection's row; whoever writes documents shares that lock, so that no document is
 * written by someone who does not know of a copy.
 */
@Repository
public class CollectionCopies {

    private final JdbcClient database;
    private final DocumentCollections collections;

    CollectionCopies(JdbcClient database, DocumentCollections collections) {
        this.database = database;
        this.collections = collections;
    }

    public Copies of(DocumentCollection collection) {
        List<DocumentCollection> growing = new ArrayList<>();
        List<DocumentCollection> discarded = new ArrayList<>();
        database.sql("""
            select id, tenant, ? as name, restricted, encoder, encoder_version, discarded from collection
            where copy_of = ? order by id
            """).params(collection.name(), collection.id()).query(row -> {
            (row.getBoolean("discarded") ? discarded : growing).add(collection(row));
        });
        return new Copies(growing.stream().findFirst(), discarded);
    }

    private static DocumentCollection collection(ResultSet row) throws SQLException {
        return new DocumentCollection(
                row.getInt("id"),
                row.getString("tenant"),
                row.getString("name"),
                row.getBoolean("restricted"),
                row.getString("encoder"),
                row.getString("encoder_version"));
    }

    /**
     * Does something with a collection and its copies, and does it again where they have become others before it was done.
     *
     * @param work calls {@link #hold} in its transaction
     */
    public <T> T settled(Reader reader, DocumentCollection collection, BiFunction<DocumentCollection, Copies, T> work) {
        DocumentCollection current = collection;
        while (true) {
            try {
                return work.apply(current, of(current));
            } catch (EncoderChangedException e) {
                current = collections.get(reader, collection.name());
            }
        }
    }

    /**
     * Keeps the collection and its copies as they are until the transaction ends.
     *
     * @throws EncoderChangedException if they are not those expected any more
     */
    public void hold(DocumentCollection collection, Copies expected) {
        boolean named = database.sql("select name is not null from collection where id = ? for share")
                .param(collection.id())
                .query(Boolean.class)
                .optional()
                // Deleted, or replaced so long ago that it was cleared away.
                .orElse(false);
        // In a statement of its own: this one sees what the lock was waited for.
        if (!named || !of(collection).equals(expected)) {
            throw new EncoderChangedException(collection);
        }
    }

    /** Locks a collection, so that nobody writes documents or changes its copies until the transaction ends. */
    public DocumentCollection lock(Reader reader, String name) {
        while (true) {
            DocumentCollection found = collections.get(reader, name);
            if (lock(found)) {
                return found;
            }
        }
    }

    /** The same by its row; false where it is not the collection of its name any more. */
    public boolean lock(DocumentCollection collection) {
        return database.sql("select id from collection where id = ? and name is not null for update")
                .param(collection.id())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Makes an empty copy of a locked collection for this encoder; its id. */
    public int add(DocumentCollection locked, TextEncoder encoder) {
        return database.sql("""
            insert into collection (tenant, name, restricted, encoder, encoder_version, copy_of)
            values (?, null, ?, ?, ?, ?) returning id
            """)
                .params(locked.tenant(), locked.restricted(), encoder.profile().name(), encoder.version(), locked.id())
                .query(Integer.class)
                .single();
    }

    public void discard(DocumentCollection copy) {
        database.sql("update collection set discarded = true where id = ?")
                .param(copy.id())
                .update();
    }

    /** The copy of this id with the collection that it is one of; empty where it is none, or gone. */
    public Optional<Copy> find(int id) {
        return database.sql("""
            select collection.* from collection copy join collection on collection.id = copy.copy_of
            where copy.id = ?
            """)
                .param(id)
                .query((row, number) -> collection(row))
                .optional()
                .flatMap(collection -> {
                    Copies copies = of(collection);
                    return copies.all().stream()
                            .filter(copy -> copy.id() == id)
                            .findFirst()
                            .map(copy -> new Copy(
                                    collection, copies, copy, copies.discarded().contains(copy)));
                });
    }

    /**
     * Gives the collection's name to its growing copy, if that has every document. The collection is a discarded copy of it
     * from then on. Both are locked.
     */
    public boolean replace(DocumentCollection locked, DocumentCollection copy) {
        if (documents(locked) != documents(copy)) {
            return false;
        }
        // What was discarded before goes with the name.
        database.sql("""
            update collection set name = null, discarded = true, copy_of = :copy
            where id <> :copy and (id = :collection or copy_of = :collection)
            """)
                .param("collection", locked.id())
                .param("copy", copy.id())
                .update();
        database.sql("""
            update collection set name = :name, copy_of = null,
                restricted = (select restricted from collection where id = :collection)
            where id = :copy
            """)
                .param("name", locked.name())
                .param("collection", locked.id())
                .param("copy", copy.id())
                .update();
        return true;
    }

    private long documents(DocumentCollection collection) {
        return database.sql("select coalesce(sum(documents), 0) from shelf_statistics where collection_id = ?")
                .param(collection.id())
                .query(Long.class)
                .single();
    }

    /** Forgets a copy that has no documents any more. */
    public void delete(DocumentCollection copy) {
        Stream.of("delete from shelf_statistics where collection_id = ?", "delete from collection where id = ?")
                .forEach(statement -> database.sql(statement).param(copy.id()).update());
    }

    /**
     * One of a collection's copies.
     *
     * @param copies all of them
     */
    public record Copy(DocumentCollection collection, Copies copies, DocumentCollection copy, boolean discarded) {}
}

package io.glossa.retrieval.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The statistics of each collection's shelves, always those of the transaction that asks. Vectors are read again only
 * where a shelf's revision has changed.
 */
@Repository
public class CollectionStatistics {

    private final JdbcClient database;
    private final Map<Key, Known> known = new ConcurrentHashMap<>();

    CollectionStatistics(JdbcClient database) {
        this.database = database;
    }

    /** The shelves on which the collection has sentences, in the order of their ids. */
    public List<ShelfStatistics> of(int collection) {
        List<ShelfStatistics> statistics = new ArrayList<>();
        for (Revision revision : revisions(collection)) {
            Key key = new Key(collection, revision.shelf.id());
            Known before = known.get(key);
            if (before == null || before.revision != revision.revision) {
                before = new Known(revision.revision, read(collection, revision));
                known.put(key, before);
            }
            statistics.add(before.statistics);
        }
        return statistics;
    }

    private List<Revision> revisions(int collection) {
        return database.sql("""
            select shelf.id, language, dimension, sentences, revision
            from shelf_statistics join shelf on shelf.id = shelf_id
            where collection_id = ? and sentences > 0 order by shelf.id
            """)
                .param(collection)
                .query((row, number) -> new Revision(
                        new Shelf(row.getInt("id"), row.getString("language"), row.getInt("dimension")),
                        row.getLong("sentences"),
                        row.getLong("revision")))
                .list();
    }

    private ShelfStatistics read(int collection, Revision revision) {
        Double[] sum = database.sql("select vector_sum from shelf_statistics where collection_id = ? and shelf_id = ?")
                .params(collection, revision.shelf.id())
                .query((row, number) -> (Double[]) row.getArray(1).getArray())
                .single();
        double[] mean = new double[sum.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = sum[i] / revision.sentences;
        }
        return new ShelfStatistics(revision.shelf, revision.sentences, mean);
    }

    private record Key(int collection, int shelf) {}

    private record Revision(Shelf shelf, long sentences, long revision) {}

    private record Known(long revision, ShelfStatistics statistics) {}
}

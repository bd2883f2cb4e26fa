package io.glossa.retrieval.shelf;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How near the nearest neighbours of each sentence are. In a space of many dimensions some points are near everything
 * (hubs: Radovanović et al., 2010), and come first for questions that they do not answer; the closeness of a point's
 * neighbours tells them (local scaling, as CSLS: Conneau et al., 2018).
 */
@Repository
public class Crowding {

    private static final int NEIGHBOURS = 10;
    private static final int SENTENCES_A_STATEMENT = 200;

    /** A sentence is measured again when its language has grown by so much. */
    private static final int GROWTH = 2;

    private final JdbcClient database;

    Crowding(JdbcClient database) {
        this.database = database;
    }

    /**
     * The mean inner product of each sentence of these passages with its nearest neighbours in its collection and
     * language, by passage and offset; nothing for one that is not measured yet.
     */
    public Map<Long, Map<Integer, Double>> of(int collection, Collection<Long> passages) {
        Map<Long, Map<Integer, Double>> closeness = new HashMap<>();
        database.sql("""
            select passage_id, start_offset, closeness from crowding
            where collection_id = ? and passage_id = any(?)
            """).params(collection, passages.toArray(Long[]::new)).query(row -> {
            closeness
                    .computeIfAbsent(row.getLong("passage_id"), passage -> new HashMap<>())
                    // As a double it would be another number in PostgreSQL's text format than in its binary one.
                    .put(row.getInt("start_offset"), (double) row.getFloat("closeness"));
        });
        return closeness;
    }

    /** What has changed since it was last measured, of collections that can be asked for. */
    List<Unmeasured> unmeasured() {
        return unmeasured("collection_id in (select id from collection where name is not null)", List.of());
    }

    /** The same of one collection. */
    List<Unmeasured> unmeasured(int collection) {
        return unmeasured("collection_id = ?", List.of(collection));
    }

    private List<Unmeasured> unmeasured(String condition, List<Integer> parameters) {
        return database.sql("""
            select collection_id, shelf_id, dimension, sentences, revision
            from shelf_statistics join shelf on shelf.id = shelf_id
            where revision > crowding_revision and sentences > 1 and %s
            order by collection_id, shelf_id
            """.formatted(condition))
                .params(parameters)
                .query((row, number) -> new Unmeasured(
                        row.getInt("collection_id"),
                        row.getInt("shelf_id"),
                        row.getInt("dimension"),
                        row.getLong("sentences"),
                        row.getLong("revision")))
                .list();
    }

    /** Measures some of the sentences that need it; how many there were. */
    int measure(Unmeasured shelf) {
        return database.sql("""
            with due as materialized (
                select passage_id, start_offset, embedding from seen_sentence as sentence
                where shelf_id = :shelf and collection_id = :collection and not exists (
                    select 1 from crowding
                    where crowding.collection_id = :collection and crowding.passage_id = sentence.passage_id
                        and crowding.start_offset = sentence.start_offset and among * :growth > :sentences)
                limit :batch)
            insert into crowding (collection_id, passage_id, start_offset, closeness, among)
            select :collection, passage_id, start_offset, near.closeness, :sentences
            from due cross join lateral (
                select coalesce(avg(closeness), 0) as closeness
                from (
                    select -(sentence.embedding <#> due.embedding) as closeness from seen_sentence as sentence
                    where shelf_id = :shelf and collection_id = :collection
                        and (sentence.passage_id, sentence.start_offset) <> (due.passage_id, due.start_offset)
                    order by sentence.embedding::halfvec(%1$d) <#> due.embedding::halfvec(%1$d)
                    limit :neighbours) as nearest) as near
            on conflict (collection_id, passage_id, start_offset)
                do update set closeness = excluded.closeness, among = excluded.among
            """.formatted(shelf.dimension))
                .param("shelf", shelf.shelf)
                .param("collection", shelf.collection)
                .param("growth", GROWTH)
                .param("sentences", shelf.sentences)
                .param("batch", SENTENCES_A_STATEMENT)
                .param("neighbours", NEIGHBOURS)
                .update();
    }

    /** Remembers that everything was measured which there was at this revision. */
    void done(Unmeasured shelf) {
        database.sql("update shelf_statistics set crowding_revision = ? where collection_id = ? and shelf_id = ?")
                .params(shelf.revision, shelf.collection, shelf.shelf)
                .update();
    }

    /** A collection's sentences on one shelf, some of which are to be measured. */
    record Unmeasured(int collection, int shelf, int dimension, long sentences, long revision) {}
}

package io.glossa.retrieval.shelf;

import com.pgvector.PGhalfvec;
import io.glossa.retrieval.access.PrincipalsColumn;
import io.glossa.retrieval.lexical.SpokenNames;
import io.glossa.retrieval.lexical.TextSearchConfigurations;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Puts sentences on their shelf and takes them off, and keeps the shelf's statistics in step. Runs in its caller's
 * transaction. Whoever touches several shelves in one transaction does so in the order of their ids.
 */
@Repository
public class ShelvedSentences {

    private static final int ROWS_A_STATEMENT = 200;

    private final JdbcTemplate database;
    private final TextSearchConfigurations configurations;

    ShelvedSentences(JdbcTemplate database, TextSearchConfigurations configurations) {
        this.database = database;
        this.configurations = configurations;
    }

    /**
     * Adds one document's sentences.
     *
     * @param principals who may see them; everyone of the tenant when empty
     */
    public void add(
            int collection, Shelf shelf, int passages, Set<String> principals, List<EmbeddedSentence> sentences) {
        String[] seenBy = PrincipalsColumn.value(principals);
        String configuration = configurations.of(shelf.language());
        database.batchUpdate("""
            insert into seen_sentence (shelf_id, collection_id, passage_id, start_offset, end_offset, embedding, grams, words,
                terms, names, sounds, principals)
            values (?, ?, ?, ?, ?, ?, ?, to_tsvector(?::regconfig, ?), ?, ?, ?, ?)
            """, sentences, ROWS_A_STATEMENT, (statement, sentence) -> {
            statement.setInt(1, shelf.id());
            statement.setInt(2, collection);
            statement.setLong(3, sentence.passage());
            statement.setInt(4, sentence.start());
            statement.setInt(5, sentence.end());
            statement.setObject(6, new PGhalfvec(sentence.vector()));
            statement.setBytes(7, sentence.text().grams());
            statement.setString(8, configuration);
            statement.setString(9, sentence.text().words());
            statement.setObject(10, sentence.text().terms().toArray(String[]::new));
            statement.setObject(11, SpokenNames.pack(sentence.text().names()));
            statement.setObject(12, SpokenNames.sounds(sentence.text().names()).toArray(Integer[]::new));
            statement.setObject(13, seenBy, Types.ARRAY);
        });
        Double[] sum = new Double[shelf.dimension()];
        for (int i = 0; i < sum.length; i++) {
            double total = 0;
            for (EmbeddedSentence sentence : sentences) {
                total += asStored(sentence.vector()[i]);
            }
            sum[i] = total;
        }
        count(collection, shelf, 1, passages, sentences.size(), sum);
    }

    /** What is added is what will be taken off. */
    private static float asStored(float component) {
        return Float.float16ToFloat(Float.floatToFloat16(component));
    }

    /** Takes one document's sentences off. */
    public void remove(int collection, Shelf shelf, long document) {
        Removed removed = database.query(
                        """
                        with gone as (
                            delete from seen_sentence
                            where shelf_id = ? and collection_id = ? and passage_id in (
                                select id from passage where collection_id = ? and document_id = ?)
                            returning passage_id, embedding)
                        select count(distinct passage_id), count(*), sum(embedding::vector)::real[]::float8[] from gone
                        """,
                        (row, number) -> new Removed(
                                row.getInt(1),
                                row.getInt(2),
                                row.getArray(3) == null
                                        ? new Double[0]
                                        : (Double[]) row.getArray(3).getArray()),
                        shelf.id(),
                        collection,
                        collection,
                        document)
                .getFirst();
        Double[] negated = new Double[shelf.dimension()];
        for (int i = 0; i < negated.length; i++) {
            negated[i] = i < removed.sum.length ? -removed.sum[i] : 0;
        }
        count(collection, shelf, -1, -removed.passages, -removed.sentences, negated);
    }

    /** Takes the sentences of documents off a collection that is not searched any more; its statistics stay as they are. */
    public void removeWithoutCounting(int collection, List<Long> documents) {
        database.update("""
                delete from seen_sentence
                where collection_id = ? and passage_id in (
                    select id from passage where collection_id = ? and document_id = any(?))
                """, collection, collection, documents.toArray(Long[]::new));
    }

    /** Takes all of a collection's sentences off, and forgets its statistics. */
    public void removeAll(int collection) {
        database.update("delete from seen_sentence where collection_id = ?", collection);
        database.update("delete from shelf_statistics where collection_id = ?", collection);
    }

    /** Locks the statistics of shelves that will change together, always in the same order. */
    public void lockStatistics(int collection, int shelf, int other) {
        database.queryForList("""
            select shelf_id from shelf_statistics where collection_id = ? and shelf_id in (?, ?)
            order by shelf_id for update
            """, collection, shelf, other);
    }

    private void count(int collection, Shelf shelf, int documents, int passages, int sentences, Double[] sum) {
        database.update(connection -> {
            var statement = connection.prepareStatement("""
                insert into shelf_statistics as known
                    (collection_id, shelf_id, documents, passages, sentences, vector_sum, revision)
                values (?, ?, ?, ?, ?, ?, 1)
                on conflict (collection_id, shelf_id) do update set
                    documents = known.documents + excluded.documents,
                    passages = known.passages + excluded.passages,
                    sentences = known.sentences + excluded.sentences,
                    vector_sum = (
                        select array_agg(a + b order by place)
                        from unnest(known.vector_sum, excluded.vector_sum) with ordinality as pair (a, b, place)),
                    revision = known.revision + 1
                """);
            statement.setInt(1, collection);
            statement.setInt(2, shelf.id());
            statement.setInt(3, documents);
            statement.setInt(4, passages);
            statement.setInt(5, sentences);
            statement.setArray(6, connection.createArrayOf("float8", sum));
            return statement;
        });
    }

    private record Removed(int passages, int sentences, Double[] sum) {}
}

package io.glossa.evaluation.retrieval;

import io.glossa.encoder.TextEncoder;
import io.glossa.encoder.spring.EncoderEmbeddingModel;
import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.evaluation.run.Progress;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.springframework.ai.document.Document;
import org.springframework.ai.vectorstore.SearchRequest;
import org.springframework.ai.vectorstore.pgvector.PgVectorStore;
import org.springframework.ai.vectorstore.pgvector.PgVectorStore.PgDistanceType;
import org.springframework.ai.vectorstore.pgvector.PgVectorStore.PgIdType;
import org.springframework.ai.vectorstore.pgvector.PgVectorStore.PgIndexType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What others do: raw cosine over all languages in one HNSW index, by Spring AI's {@link PgVectorStore} with the same
 * encoder. The index looks at as many candidates as are ranked, which the store itself would not ask for, so the
 * baseline is at its best.
 */
final class CosineRanker implements Ranker, AutoCloseable {

    private static final int PAGE = 10;
    private static final String TABLE = "evaluation_cosine_baseline";

    /** The store looks each document up in its batch, which takes the square of the batch's size. */
    private static final int DOCUMENTS_A_BATCH = 256;

    private final SentencePool pool;
    private final TextEncoder encoder;
    private final SingleConnectionDataSource source;
    private final JdbcTemplate database;
    private final PgVectorStore store;

    CosineRanker(Connection connection, TextEncoder encoder, SentencePool pool) {
        this.pool = pool;
        this.encoder = encoder;
        this.source = new SingleConnectionDataSource(connection, true);
        this.database = new JdbcTemplate(source);
        this.store = PgVectorStore.builder(database, new EncoderEmbeddingModel(encoder))
                .vectorTableName(TABLE)
                .idType(PgIdType.TEXT)
                .dimensions(encoder.profile().dimension())
                .distanceType(PgDistanceType.COSINE_DISTANCE)
                .indexType(PgIndexType.HNSW)
                .removeExistingVectorStoreTable(true)
                .initializeSchema(true)
                .build();
    }

    /** Stores each sentence as a document. */
    void load(Progress progress) {
        store.afterPropertiesSet();
        database.execute("set hnsw.ef_search = " + DEEPEST);
        List<String> texts = pool.texts();
        for (int from = 0; from < texts.size(); from += DOCUMENTS_A_BATCH) {
            int to = Math.min(texts.size(), from + DOCUMENTS_A_BATCH);
            List<Document> batch = new ArrayList<>();
            for (int sentence = from; sentence < to; sentence++) {
                batch.add(Document.builder()
                        .id(Integer.toString(sentence))
                        .text(texts.get(sentence))
                        .build());
            }
            store.add(batch);
            progress.at(to);
        }
    }

    @Override
    public List<Integer> rank(Question question) {
        return similar(question, Math.min(DEEPEST, pool.size())).stream()
                .map(document -> Integer.valueOf(document.getId()))
                .toList();
    }

    @Override
    public void search(Question question) {
        similar(question, PAGE);
    }

    private List<Document> similar(Question question, int limit) {
        return store.similaritySearch(SearchRequest.builder()
                .query(question.text())
                .topK(limit)
                .similarityThresholdAll()
                .build());
    }

    @Override
    public void close() {
        database.execute("drop table if exists " + TABLE);
        source.destroy();
        encoder.close();
    }
}

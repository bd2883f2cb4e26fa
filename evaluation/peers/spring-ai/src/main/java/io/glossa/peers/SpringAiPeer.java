package io.glossa.peers;

import io.glossa.encoder.TextEncoder;
import io.glossa.encoder.spring.EncoderEmbeddingModel;
import io.glossa.peers.PeerTask.Outcome;
import io.glossa.peers.PeerTask.Question;
import io.glossa.peers.PeerTask.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.advisor.api.AdvisorChain;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.document.Document;
import org.springframework.ai.rag.advisor.RetrievalAugmentationAdvisor;
import org.springframework.ai.rag.retrieval.search.VectorStoreDocumentRetriever;
import org.springframework.ai.vectorstore.VectorStore;
import org.springframework.ai.vectorstore.pgvector.PgVectorStore;
import org.springframework.ai.vectorstore.pgvector.PgVectorStore.PgDistanceType;
import org.springframework.ai.vectorstore.pgvector.PgVectorStore.PgIdType;
import org.springframework.ai.vectorstore.pgvector.PgVectorStore.PgIndexType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Spring AI as its reference puts it together: {@link PgVectorStore} with its HNSW index, asked by
 * {@link RetrievalAugmentationAdvisor}, up to the prompt that a chat model would get. The index looks at as many candidates
 * as pgvector allows, which the store itself would not ask for, so that it can rank as deep as is asked.
 */
final class SpringAiPeer {

    private static final String TABLE = "evaluation_spring_ai_peer";
    private static final int DEEPEST = 1000;

    /** The store looks each document up in its batch, which takes the square of the batch's size. */
    private static final int DOCUMENTS_A_BATCH = 256;

    private SpringAiPeer() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Path.of(arguments[0]);
        PeerTask task = PeerTask.of(folder);
        try (Connection connection = DriverManager.getConnection(
                        environment("GLOSSA_PEER_JDBC_URL"),
                        environment("GLOSSA_PEER_JDBC_USER"),
                        environment("GLOSSA_PEER_JDBC_PASSWORD"));
                TextEncoder encoder = TextEncoder.load(task.encoder().profile())) {
            JdbcTemplate database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            PgVectorStore store = PgVectorStore.builder(database, new EncoderEmbeddingModel(encoder))
                    .vectorTableName(TABLE)
                    .idType(PgIdType.TEXT)
                    .dimensions(encoder.profile().dimension())
                    .distanceType(PgDistanceType.COSINE_DISTANCE)
                    .indexType(PgIndexType.HNSW)
                    .removeExistingVectorStoreTable(true)
                    .initializeSchema(true)
                    .build();
            try {
                store.afterPropertiesSet();
                database.execute("set hnsw.ef_search = " + DEEPEST);
                measure(folder, task, store);
            } finally {
                database.execute("drop table if exists " + TABLE);
            }
        }
    }

    private static void measure(Path folder, PeerTask task, VectorStore store) throws IOException {
        long start = System.nanoTime();
        store(PeerTask.sentences(folder), store);
        double ingestSeconds = (System.nanoTime() - start) / 1e9;
        System.err.printf("stored in %.0f s%n", ingestSeconds);

        List<Question> questions = PeerTask.questions(folder);
        RetrievalAugmentationAdvisor deep = advisor(store, Math.min(DEEPEST, task.depth()));
        List<List<Integer>> rankings = new ArrayList<>();
        for (Question question : questions) {
            rankings.add(ranking(deep, question.text()));
            if (rankings.size() % 100 == 0) {
                System.err.printf("%d of %d questions%n", rankings.size(), questions.size());
            }
        }

        RetrievalAugmentationAdvisor page = advisor(store, task.page());
        List<Double> milliseconds = new ArrayList<>();
        for (int timed : task.timed()) {
            long asked = System.nanoTime();
            ranking(page, questions.get(timed).text());
            milliseconds.add((System.nanoTime() - asked) / 1e6);
        }
        String version = Objects.requireNonNullElse(VectorStore.class.getPackage().getImplementationVersion(), "");
        PeerTask.write(folder, rankings, new Outcome(version, ingestSeconds, milliseconds));
    }

    private static void store(List<Sentence> sentences, VectorStore store) {
        for (int from = 0; from < sentences.size(); from += DOCUMENTS_A_BATCH) {
            store.add(sentences.subList(from, Math.min(sentences.size(), from + DOCUMENTS_A_BATCH)).stream()
                    .map(sentence -> Document.builder()
                            .id(Integer.toString(sentence.id()))
                            .text(sentence.text())
                            .build())
                    .toList());
        }
    }

    private static RetrievalAugmentationAdvisor advisor(VectorStore store, int limit) {
        return RetrievalAugmentationAdvisor.builder()
                .documentRetriever(VectorStoreDocumentRetriever.builder()
                        .vectorStore(store)
                        .topK(limit)
                        .similarityThreshold(0.0)
                        .build())
                .build();
    }

    private static List<Integer> ranking(RetrievalAugmentationAdvisor advisor, String question) {
        ChatClientRequest request = ChatClientRequest.builder()
                .prompt(new Prompt(question))
                .context(Map.of())
                .build();
        Object found = advisor.before(request, new AdvisorChain() {})
                .context()
                .get(RetrievalAugmentationAdvisor.DOCUMENT_CONTEXT);
        return ((List<?>) Objects.requireNonNull(found))
                .stream()
                .map(document -> Integer.valueOf(((Document) document).getId()))
                .toList();
    }

    private static String environment(String name) {
        return Objects.requireNonNull(System.getenv(name), name + " is not set");
    }
}

package io.glossa.encoder.spring;

import io.glossa.encoder.TextEncoder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.document.Document;
import org.springframework.ai.document.MetadataMode;
import org.springframework.ai.embedding.BatchingStrategy;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.embedding.EmbeddingOptions;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;
import org.springframework.ai.embedding.EmbeddingResponseMetadata;

/**
 * The encoder as Spring AI's embedding port, for its vector stores: documents are encoded as passages, single texts as
 * questions, which is how those stores use the two.
 */
public class EncoderEmbeddingModel implements EmbeddingModel {

    private final TextEncoder encoder;

    public EncoderEmbeddingModel(TextEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public float[] embed(String question) {
        return encoder.encodeQuestion(question);
    }

    @Override
    public float[] embed(Document document) {
        return encoder.encodePassages(List.of(getEmbeddingContent(document))).getFirst();
    }

    @Override
    public String getEmbeddingContent(Document document) {
        return document.getFormattedContent(MetadataMode.NONE);
    }

    /** The encoder makes its own batches, by length, so the strategy is not asked. */
    @Override
    public List<float[]> embed(
            List<Document> documents, @Nullable EmbeddingOptions options, BatchingStrategy strategy) {
        return encoder.encodePassages(
                documents.stream().map(this::getEmbeddingContent).toList());
    }

    /** Encodes the instructions as passages; results are numbered from 0 in their order. */
    @Override
    public EmbeddingResponse call(EmbeddingRequest request) {
        List<float[]> vectors = encoder.encodePassages(request.getInstructions());
        List<Embedding> embeddings = new ArrayList<>(vectors.size());
        for (int i = 0; i < vectors.size(); i++) {
            embeddings.add(new Embedding(vectors.get(i), i));
        }
        EmbeddingResponseMetadata metadata = new EmbeddingResponseMetadata();
        metadata.setModel(encoder.version());
        return new EmbeddingResponse(embeddings, metadata);
    }

    @Override
    public int dimensions() {
        return encoder.profile().dimension();
    }
}

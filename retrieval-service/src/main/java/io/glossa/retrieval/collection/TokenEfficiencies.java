package io.glossa.retrieval.collection;

import io.glossa.encoder.TextEncoder;
import io.glossa.retrieval.encoding.Encoders;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import io.glossa.wire.retrieval.TokenEfficiency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Token efficiencies of a collection's languages, from a sample of what is stored: nothing is counted while documents are
 * stored, and nothing is counted again before a language has grown or shrunk by a tenth. For readers who may see everything.
 */
@Repository
class TokenEfficiencies {

    private static final int SAMPLE = 200;

    /** No more sentences are passed over for the sample, however large the collection. */
    private static final int REACH = 20_000;

    private static final double GROWN = 0.1;

    private final JdbcClient database;
    private final Encoders encoders;
    private final Map<Key, Known> known = new ConcurrentHashMap<>();

    TokenEfficiencies(JdbcClient database, Encoders encoders) {
        this.database = database;
        this.encoders = encoders;
    }

    /** Of one language; empty if no sentence of it is stored, or the collection's encoder is not run here. */
    Optional<TokenEfficiency> find(DocumentCollection collection, int shelf, LanguageTag language, long sentences) {
        Key key = new Key(collection.id(), shelf);
        Known before = known.get(key);
        if (before != null && Math.abs(sentences - before.sentences) <= GROWN * before.sentences) {
            return Optional.of(before.efficiency);
        }
        Optional<TextEncoder> encoder = encoders.find(collection.encoderVersion());
        List<String> texts = encoder.isEmpty() ? List.of() : sample(collection.id(), shelf, sentences);
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        TokenEfficiency efficiency = new TokenSample(encoder.get(), language).of(texts);
        known.put(key, new Known(sentences, efficiency));
        return Optional.of(efficiency);
    }

    /** Some sentences of a language, spread over it. */
    List<String> sample(int collection, int shelf, long sentences) {
        long every = Math.max(1, Math.min(sentences, REACH) / SAMPLE);
        return database.sql("""
            select passage.text, near.start_offset - passage.start_offset as first, near.end_offset - passage.start_offset as last
            from (
                select passage_id, start_offset, end_offset from seen_sentence
                where shelf_id = :shelf and collection_id = :collection
                limit :reach) near
            join passage on passage.collection_id = :collection and passage.id = passage_id
            where (passage_id + near.start_offset) % :every = 0
            limit :sample
            """)
                .param("shelf", shelf)
                .param("collection", collection)
                .param("reach", REACH)
                .param("every", every)
                .param("sample", SAMPLE)
                .query((row, number) -> new TextSpan(row.getInt("first"), row.getInt("last")).of(row.getString("text")))
                .list();
    }

    private record Key(int collection, int shelf) {}

    private record Known(long sentences, TokenEfficiency efficiency) {}
}

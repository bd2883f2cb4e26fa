package io.glossa.retrieval.collection;

import io.glossa.encoder.TextEncoder;
import io.glossa.retrieval.access.ReaderTransactions;
import io.glossa.retrieval.encoding.Encoders;
import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import io.glossa.retrieval.tuning.TuningRows;
import io.glossa.wire.Warning;
import io.glossa.wire.retrieval.CollectionInfo;
import io.glossa.wire.retrieval.CollectionInfo.LanguageCount;
import io.glossa.wire.retrieval.LanguageSentences;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.TunedWeights;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The collections of the tenants; that of another tenant is as one that does not exist. The first document makes one, with
 * the encoder that this service runs then.
 */
@Repository
public class DocumentCollections {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final JdbcClient database;
    private final Encoders encoders;
    private final LanguageCounts counts;
    private final TuningRows tuning;
    private final EncoderStates states;
    private final ReaderTransactions transactions;

    DocumentCollections(
            JdbcClient database,
            Encoders encoders,
            LanguageCounts counts,
            TuningRows tuning,
            EncoderStates states,
            ReaderTransactions transactions) {
        this.database = database;
        this.encoders = encoders;
        this.counts = counts;
        this.tuning = tuning;
        this.states = states;
        this.transactions = transactions;
    }

    public Optional<DocumentCollection> find(Reader reader, String name) {
        return database.sql("""
            select id, tenant, name, restricted, encoder, encoder_version from collection
            where tenant = ? and name = ?
            """)
                .params(reader.tenant(), checked(name))
                .query(DocumentCollection.class)
                .optional();
    }

    /** @throws RetrievalException {@link ProblemType#UNKNOWN_COLLECTION} */
    public DocumentCollection get(Reader reader, String name) {
        return find(reader, name)
                .orElseThrow(() -> new RetrievalException(
                        ProblemType.UNKNOWN_COLLECTION, "There is no collection '%s'.".formatted(name)));
    }

    /**
     * The collection, made if it is new, with vectors that an encoder of this service can add to and search.
     *
     * @throws RetrievalException {@link ProblemType#FORBIDDEN}, {@link ProblemType#ENCODER_MISMATCH}
     */
    public DocumentCollection open(Reader reader, String name) {
        ReaderTransactions.requireWriter(reader);
        DocumentCollection collection = find(reader, name).orElseGet(() -> create(reader, name));
        encoderOf(collection);
        return collection;
    }

    private DocumentCollection create(Reader reader, String name) {
        TextEncoder encoder = encoders.current();
        database.sql("""
            insert into collection (tenant, name, encoder, encoder_version) values (?, ?, ?, ?)
            on conflict (tenant, name) do nothing
            """)
                .params(reader.tenant(), name, encoder.profile().name(), encoder.version())
                .update();
        return get(reader, name);
    }

    /**
     * The encoder that the collection's vectors were made with, by which it is asked and added to.
     *
     * @throws RetrievalException {@link ProblemType#ENCODER_MISMATCH} if this service does not run it
     */
    public TextEncoder encoderOf(DocumentCollection collection) {
        return encoders.find(collection.encoderVersion())
                .orElseThrow(() -> new RetrievalException(
                        ProblemType.ENCODER_MISMATCH,
                        "The collection '%s' was made with the encoder %s; this service runs %s."
                                .formatted(
                                        collection.name(),
                                        collection.encoderVersion(),
                                        encoders.current().version())));
    }

    /**
     * Counts by language of what the reader may see, the largest first. Where that is everything, each with how the
     * encoder meets the language, and with warnings of those that are out of line. With what the collection was tuned to, if it was.
     */
    public CollectionInfo describe(Reader reader, String name) {
        checked(name);
        return transactions.read(reader, ids(reader), () -> {
            // As it is in the snapshot that is counted.
            DocumentCollection collection = get(reader, name);
            LanguageCounts.Described described = counts.described(collection, reader);
            return info(
                    collection,
                    described.languages(),
                    reader,
                    tuning.find(collection.id(), collection.encoderVersion()).orElse(null),
                    described.warnings());
        });
    }

    /** Some of the collection's sentences in each language; none for a reader who may not see all of them. */
    public List<LanguageSentences> sample(Reader reader, String name) {
        checked(name);
        return transactions.read(reader, ids(reader), () -> counts.sample(get(reader, name), reader));
    }

    /** Every collection of the reader's tenant by name, with its counts. */
    public List<CollectionInfo> list(Reader reader) {
        return transactions.read(
                reader,
                ids(reader),
                () -> all(reader).stream()
                        .map(collection -> info(collection, counts.of(collection, reader), reader, null, List.of()))
                        .toList());
    }

    /** Of all rows of the tenant, for another one may have the name of a collection in the next snapshot. */
    private List<Integer> ids(Reader reader) {
        return database.sql("select id from collection where tenant = ?")
                .param(reader.tenant())
                .query(Integer.class)
                .list();
    }

    private List<DocumentCollection> all(Reader reader) {
        return database.sql("""
            select id, tenant, name, restricted, encoder, encoder_version from collection
            where tenant = ? and name is not null order by name
            """)
                .param(reader.tenant())
                .query(DocumentCollection.class)
                .list();
    }

    private CollectionInfo info(
            DocumentCollection collection,
            List<LanguageCount> languages,
            Reader reader,
            @Nullable TunedWeights tuning,
            List<Warning> warnings) {
        return new CollectionInfo(
                collection.name(),
                languages.stream().mapToLong(LanguageCount::documents).sum(),
                languages.stream().mapToLong(LanguageCount::passages).sum(),
                languages.stream().mapToLong(LanguageCount::sentences).sum(),
                languages,
                states.of(collection, reader),
                tuning,
                warnings);
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new RetrievalException(
                    ProblemType.INVALID_REQUEST,
                    "A collection's name has 1 to 100 letters, digits, dots, hyphens and underscores of ASCII,"
                            + " and begins with a letter or digit.");
        }
        return name;
    }
}

package io.glossa.retrieval.collection;

import io.glossa.encoder.TextEncoder;
import io.glossa.retrieval.access.ReaderTransactions;
import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import io.glossa.retrieval.tuning.TuningRows;
import io.glossa.wire.retrieval.CollectionInfo;
import io.glossa.wire.retrieval.CollectionInfo.LanguageCount;
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
    private final TextEncoder encoder;
    private final LanguageCounts counts;
    private final TuningRows tuning;
    private final ReaderTransactions transactions;

    DocumentCollections(
            JdbcClient database,
            TextEncoder encoder,
            LanguageCounts counts,
            TuningRows tuning,
            ReaderTransactions transactions) {
        this.database = database;
        this.encoder = encoder;
        this.counts = counts;
        this.tuning = tuning;
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
     * The collection, made if it is new, with vectors that this service's encoder can add to and search.
     *
     * @throws RetrievalException {@link ProblemType#FORBIDDEN}, {@link ProblemType#ENCODER_MISMATCH}
     */
    public DocumentCollection open(Reader reader, String name) {
        ReaderTransactions.requireWriter(reader);
        DocumentCollection collection = find(reader, name).orElseGet(() -> create(reader, name));
        requireSameSpace(collection);
        return collection;
    }

    private DocumentCollection create(Reader reader, String name) {
        database.sql("""
            insert into collection (tenant, name, encoder, encoder_version) values (?, ?, ?, ?)
            on conflict (tenant, name) do nothing
            """)
                .params(reader.tenant(), name, encoder.profile().name(), encoder.version())
                .update();
        return get(reader, name);
    }

    /** @throws RetrievalException {@link ProblemType#ENCODER_MISMATCH} if this service's encoder is not the collection's */
    public void requireSameSpace(DocumentCollection collection) {
        if (!collection.encoderVersion().equals(encoder.version())) {
            throw new RetrievalException(
                    ProblemType.ENCODER_MISMATCH,
                    "The collection '%s' was made with the encoder %s; this service runs %s."
                            .formatted(collection.name(), collection.encoderVersion(), encoder.version()));
        }
    }

    /**
     * Counts by language of what the reader may see, the largest first. Where that is everything, each with how the
     * encoder meets the language. With what the collection was tuned to, if it was.
     */
    public CollectionInfo describe(Reader reader, String name) {
        DocumentCollection found = get(reader, name);
        return transactions.read(reader, List.of(found.id()), () -> {
            // As it is in the snapshot that is counted.
            DocumentCollection collection = get(reader, name);
            return info(
                    collection,
                    counts.withTokens(collection, reader),
                    tuning.find(collection.id(), collection.encoderVersion()).orElse(null));
        });
    }

    /** Every collection of the reader's tenant by name, with its counts. */
    public List<CollectionInfo> list(Reader reader) {
        List<Integer> ids = all(reader).stream().map(DocumentCollection::id).toList();
        return transactions.read(
                reader,
                ids,
                () -> all(reader).stream()
                        .map(collection -> info(collection, counts.of(collection, reader), null))
                        .toList());
    }

    private List<DocumentCollection> all(Reader reader) {
        return database.sql("""
            select id, tenant, name, restricted, encoder, encoder_version from collection
            where tenant = ? order by name
            """)
                .param(reader.tenant())
                .query(DocumentCollection.class)
                .list();
    }

    private static CollectionInfo info(
            DocumentCollection collection, List<LanguageCount> languages, @Nullable TunedWeights tuning) {
        return new CollectionInfo(
                collection.name(),
                languages.stream().mapToLong(LanguageCount::documents).sum(),
                languages.stream().mapToLong(LanguageCount::passages).sum(),
                languages.stream().mapToLong(LanguageCount::sentences).sum(),
                languages,
                tuning);
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

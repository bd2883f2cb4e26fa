package io.glossa.retrieval.collection;

import io.glossa.encoder.TextEncoder;
import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.CollectionInfo;
import io.glossa.wire.retrieval.CollectionInfo.LanguageCount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The collections. The first document makes one, with the encoder that this service runs then. */
@Repository
public class DocumentCollections {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final JdbcClient database;
    private final TextEncoder encoder;
    private final TokenEfficiencies efficiencies;

    DocumentCollections(JdbcClient database, TextEncoder encoder, TokenEfficiencies efficiencies) {
        this.database = database;
        this.encoder = encoder;
        this.efficiencies = efficiencies;
    }

    public Optional<DocumentCollection> find(String name) {
        return database.sql("select id, name, encoder, encoder_version from collection where name = ?")
                .param(checked(name))
                .query(DocumentCollection.class)
                .optional();
    }

    /** @throws RetrievalException {@link ProblemType#UNKNOWN_COLLECTION} */
    public DocumentCollection get(String name) {
        return find(name)
                .orElseThrow(() -> new RetrievalException(
                        ProblemType.UNKNOWN_COLLECTION, "There is no collection '%s'.".formatted(name)));
    }

    /**
     * The collection, made if it is new, with vectors that this service's encoder can add to and search.
     *
     * @throws RetrievalException {@link ProblemType#ENCODER_MISMATCH}
     */
    public DocumentCollection open(String name) {
        DocumentCollection collection = find(name).orElseGet(() -> create(name));
        requireSameSpace(collection);
        return collection;
    }

    private DocumentCollection create(String name) {
        database.sql("""
            insert into collection (name, encoder, encoder_version) values (?, ?, ?)
            on conflict (name) do nothing
            """)
                .params(name, encoder.profile().name(), encoder.version())
                .update();
        return get(name);
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

    /** Counts by language, the largest first, each with how the encoder meets the language. */
    public CollectionInfo describe(String name) {
        DocumentCollection collection = get(name);
        List<LanguageCount> languages = database
                .sql("""
            select shelf.id, shelf.language, documents, passages, sentences
            from shelf_statistics join shelf on shelf.id = shelf_id
            where collection_id = ? and documents > 0
            order by documents desc, shelf.language
            """)
                .param(collection.id())
                .query((row, number) -> new Shelved(row.getInt("id"), languageCount(row)))
                .list()
                .stream()
                .map(shelved -> withTokens(collection, shelved))
                .toList();
        return info(collection.name(), languages);
    }

    /** Every collection by name, with its counts as {@link #describe} gives them. */
    public List<CollectionInfo> list() {
        Map<String, List<LanguageCount>> counts = new LinkedHashMap<>();
        database.sql("""
            select collection.name, shelf.language, documents, passages, sentences
            from collection
            left join shelf_statistics on collection_id = collection.id and documents > 0
            left join shelf on shelf.id = shelf_id
            order by collection.name, documents desc, shelf.language
            """).query(row -> {
            List<LanguageCount> languages = counts.computeIfAbsent(row.getString("name"), name -> new ArrayList<>());
            if (row.getString("language") != null) {
                languages.add(languageCount(row));
            }
        });
        return counts.entrySet().stream()
                .map(entry -> info(entry.getKey(), entry.getValue()))
                .toList();
    }

    private LanguageCount withTokens(DocumentCollection collection, Shelved shelved) {
        LanguageCount count = shelved.count();
        return new LanguageCount(
                count.language(),
                count.documents(),
                count.passages(),
                count.sentences(),
                efficiencies
                        .find(collection.id(), shelved.shelf(), count.language(), count.sentences())
                        .orElse(null));
    }

    private record Shelved(int shelf, LanguageCount count) {}

    private static LanguageCount languageCount(ResultSet row) throws SQLException {
        return new LanguageCount(
                LanguageTag.of(row.getString("language")),
                row.getLong("documents"),
                row.getLong("passages"),
                row.getLong("sentences"));
    }

    private static CollectionInfo info(String name, List<LanguageCount> languages) {
        return new CollectionInfo(
                name,
                languages.stream().mapToLong(LanguageCount::documents).sum(),
                languages.stream().mapToLong(LanguageCount::passages).sum(),
                languages.stream().mapToLong(LanguageCount::sentences).sum(),
                languages);
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

package io.glossa.retrieval.collection;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.Warning;
import io.glossa.wire.retrieval.CollectionInfo.LanguageCount;
import io.glossa.wire.retrieval.LanguageSentences;
import io.glossa.wire.retrieval.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much a collection holds in each language, of what a reader may see. Runs in its caller's transaction. */
@Repository
class LanguageCounts {

    private final JdbcClient database;
    private final TokenEfficiencies efficiencies;

    LanguageCounts(JdbcClient database, TokenEfficiencies efficiencies) {
        this.database = database;
        this.efficiencies = efficiencies;
    }

    /** The largest first. */
    List<LanguageCount> of(DocumentCollection collection, Reader reader) {
        return shelved(collection, reader).stream().map(Shelved::count).toList();
    }

    /** @param warnings of languages that are out of line */
    record Described(List<LanguageCount> languages, List<Warning> warnings) {}

    /**
     * The same, with how the encoder meets each language and which is out of line, where the reader may see all that this is
     * counted from.
     */
    Described described(DocumentCollection collection, Reader reader) {
        if (!seesEverything(collection, reader)) {
            return new Described(of(collection, reader), List.of());
        }
        List<Shelved> shelves = shelved(collection, reader);
        List<LanguageCount> languages =
                shelves.stream().map(shelved -> withTokens(collection, shelved)).toList();
        List<LanguageImbalance.Language> compared = new ArrayList<>();
        for (int i = 0; i < languages.size(); i++) {
            LanguageCount count = languages.get(i);
            compared.add(new LanguageImbalance.Language(
                    count.language(), count.sentences(), shelves.get(i).resemblance, count.tokens()));
        }
        return new Described(languages, LanguageImbalance.warnings(compared));
    }

    /** Of what is counted in {@link #described}; none for a reader who may not see all of it. */
    List<LanguageSentences> sample(DocumentCollection collection, Reader reader) {
        return seesEverything(collection, reader)
                ? shelved(collection, reader).stream()
                        .map(shelved -> new LanguageSentences(
                                shelved.count.language(),
                                efficiencies.sample(collection.id(), shelved.shelf, shelved.count.sentences())))
                        .toList()
                : List.of();
    }

    static boolean seesEverything(DocumentCollection collection, Reader reader) {
        return reader.unrestricted() || !collection.restricted();
    }

    /** Counted beforehand, except for readers who may not see everything. */
    private List<Shelved> shelved(DocumentCollection collection, Reader reader) {
        return seesEverything(collection, reader)
                ? database.sql("""
            select shelf.id, shelf.language, documents, passages, sentences,
                (select sum(value * value) from unnest(vector_sum) as value) as squared_sum
            from shelf_statistics join shelf on shelf.id = shelf_id
            where collection_id = ? and documents > 0
            order by documents desc, shelf.language
            """)
                        .param(collection.id())
                        .query((row, number) -> shelved(
                                row,
                                LanguageImbalance.Language.resemblance(
                                        row.getDouble("squared_sum"), row.getLong("sentences"))))
                        .list()
                : database.sql("""
            select shelf.id, shelf.language, count(*) as documents, sum(document.passages) as passages,
                sum(document.sentences) as sentences
            from document join shelf on shelf.id = shelf_id
            where collection_id = ? and (principals is null or principals && ?::text[])
            group by shelf.id, shelf.language
            order by documents desc, shelf.language
            """)
                        .params(collection.id(), reader.principals().toArray(String[]::new))
                        .query((row, number) -> shelved(row, Double.NaN))
                        .list();
    }

    private LanguageCount withTokens(DocumentCollection collection, Shelved shelved) {
        LanguageCount count = shelved.count();
        return new LanguageCount(
                count.language(),
                count.documents(),
                count.passages(),
                count.sentences(),
                efficiencies
                        .find(collection, shelved.shelf(), count.language(), count.sentences())
                        .orElse(null),
                null);
    }

    private static Shelved shelved(ResultSet row, double resemblance) throws SQLException {
        return new Shelved(
                row.getInt("id"),
                new LanguageCount(
                        LanguageTag.of(row.getString("language")),
                        row.getLong("documents"),
                        row.getLong("passages"),
                        row.getLong("sentences")),
                resemblance);
    }

    /** @param resemblance see {@link LanguageImbalance.Language}; NaN where it is not known */
    private record Shelved(int shelf, LanguageCount count, double resemblance) {}
}

package io.glossa.retrieval.document;

import io.glossa.retrieval.collection.DocumentCollection;
import io.glossa.retrieval.page.Pages;
import io.glossa.wire.LanguageTag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of documents as copies are filled from it and emptied. */
@Repository
class StoredTexts {

    private final JdbcClient database;
    private final JsonMapper json;

    StoredTexts(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Documents in the order of their rows, those after this row. */
    List<DocumentKey> keys(DocumentCollection collection, long after, int limit) {
        return database.sql(
                        "select id, external_id from document where collection_id = ? and id > ? order by id limit ?")
                .params(collection.id(), after, limit)
                .query((row, number) -> new DocumentKey(row.getLong("id"), row.getString("external_id")))
                .list();
    }

    /** The document of this row, if it is there. */
    Optional<KeptDocument> find(DocumentCollection collection, long row) {
        return kept(collection, row, "");
    }

    /** The same as it stays until the transaction ends. */
    Optional<KeptDocument> keep(DocumentCollection collection, long row) {
        return kept(collection, row, "for share");
    }

    private Optional<KeptDocument> kept(DocumentCollection collection, long row, String lock) {
        return database.sql("""
            select id, external_id, version, title, language, text, uri, metadata::text, page_starts, principals
            from document where collection_id = ? and id = ? %s
            """.formatted(lock))
                .params(collection.id(), row)
                .query((found, number) -> kept(found))
                .optional();
    }

    private KeptDocument kept(ResultSet row) throws SQLException {
        List<String> principals = DocumentRows.principals(row);
        LanguageTag language = LanguageTag.of(row.getString("language"));
        return new KeptDocument(
                row.getLong("id"),
                row.getInt("version"),
                language,
                new Submission(
                        row.getString("external_id"),
                        row.getString("title"),
                        language,
                        row.getString("text"),
                        row.getString("uri"),
                        json.readValue(row.getString("metadata"), DocumentRows.METADATA),
                        Pages.of(row.getArray("page_starts")).starts(),
                        principals == null ? Set.of() : Set.copyOf(principals)));
    }

    /** The rows of some documents, which nobody else changes until the transaction ends. */
    List<Long> lockSome(DocumentCollection collection, int limit) {
        return database.sql("select id from document where collection_id = ? order by id limit ? for update")
                .params(collection.id(), limit)
                .query(Long.class)
                .list();
    }

    void delete(DocumentCollection collection, List<Long> documents) {
        database.sql("delete from document where collection_id = ? and id = any(?)")
                .param(collection.id())
                .param(documents.toArray(Long[]::new))
                .update();
    }

    /** A document's row and the id that it goes by. */
    record DocumentKey(long row, String id) {}
}

package io.glossa.retrieval.document;

import io.glossa.retrieval.access.PrincipalsColumn;
import io.glossa.retrieval.collection.DocumentCollection;
import io.glossa.retrieval.page.Pages;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.Document;
import io.glossa.wire.retrieval.DocumentList.Entry;
import io.glossa.wire.retrieval.Reader;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of documents and that of their passages. */
@Repository
class DocumentRows {

    private static final String KNOWN =
            "document.collection_id, document.id, shelf_id, external_id, version, language, content_hash, passages, sentences";

    static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    DocumentRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    List<StoredDocument> findAll(DocumentCollection collection, Collection<String> ids) {
        return database.sql("select " + KNOWN + " from document where collection_id = ? and external_id = any(?)")
                .params(collection.id(), ids.toArray(String[]::new))
                .query((row, number) -> stored(row))
                .list();
    }

    Optional<StoredDocument> lock(DocumentCollection collection, String id) {
        return database.sql("select " + KNOWN + " from document where collection_id = ? and external_id = ? for update")
                .params(collection.id(), id)
                .query((row, number) -> stored(row))
                .optional();
    }

    Optional<Document> find(Reader reader, DocumentCollection collection, String id) {
        return database.sql("""
            select external_id, version, title, language, text, uri, metadata::text, page_starts, principals
            from document
            where collection_id = ? and external_id = ? and %s
            """.formatted(PrincipalsColumn.SEEN))
                .params(
                        collection.id(),
                        id,
                        reader.unrestricted(),
                        reader.principals().toArray(String[]::new))
                .query((row, number) -> new Document(
                        collection.name(),
                        row.getString("external_id"),
                        row.getInt("version"),
                        row.getString("title"),
                        LanguageTag.of(row.getString("language")),
                        row.getString("text"),
                        row.getString("uri"),
                        json.readValue(row.getString("metadata"), METADATA),
                        Pages.of(row.getArray("page_starts")).starts(),
                        principals(row)))
                .optional();
    }

    /** The documents whose ids come after this one, the empty one being before all. */
    List<Entry> list(Reader reader, DocumentCollection collection, String after, int limit) {
        return database.sql("""
            select external_id, version, title, language, uri, passages, sentences
            from document
            where collection_id = ? and external_id > ? and %s
            order by external_id limit ?
            """.formatted(PrincipalsColumn.SEEN))
                .params(
                        collection.id(),
                        after,
                        reader.unrestricted(),
                        reader.principals().toArray(String[]::new),
                        limit)
                .query((row, number) -> new Entry(
                        row.getString("external_id"),
                        row.getInt("version"),
                        row.getString("title"),
                        LanguageTag.of(row.getString("language")),
                        row.getString("uri"),
                        row.getInt("passages"),
                        row.getInt("sentences")))
                .list();
    }

    /** Whether it is there; then nobody adds to it until this transaction ends. */
    boolean lock(DocumentCollection collection) {
        return database.sql("select id from collection where id = ? for update")
                .param(collection.id())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The collection with its documents and their passages. */
    void deleteAll(DocumentCollection collection) {
        database.sql("delete from document where collection_id = ?")
                .param(collection.id())
                .update();
        database.sql("delete from collection where id = ?")
                .param(collection.id())
                .update();
    }

    /**
     * Inserts the document as this version; empty if another transaction was faster.
     *
     * @throws ConcurrentDeletionException if its collection is gone by now
     */
    Optional<StoredDocument> insert(EmbeddedDocument embedded, int version) {
        try {
            return inserted(embedded, version);
        } catch (DataIntegrityViolationException e) {
            throw new ConcurrentDeletionException(
                    embedded.document().submission().id());
        }
    }

    private Optional<StoredDocument> inserted(EmbeddedDocument embedded, int version) {
        return withContent(database.sql("""
            insert into document (collection_id, external_id, version, shelf_id, title, uri, language, metadata,
                text, content_hash, passages, sentences, page_starts, principals)
            values (:collection, :id, :version, :shelf, :title, :uri, :language, :metadata::jsonb,
                :text, :hash, :passages, :sentences, :pages, :principals)
            on conflict (collection_id, external_id) do nothing
            returning %s
            """.formatted(KNOWN)), embedded)
                .param("collection", embedded.collection().id())
                .param("id", embedded.document().submission().id())
                .param("version", version)
                .query((row, number) -> stored(row))
                .optional();
    }

    /** Gives a known document this text; the version rises if it is another one. */
    StoredDocument replace(StoredDocument known, EmbeddedDocument embedded) {
        Submission submission = embedded.document().submission();
        return withContent(database.sql("""
            update document set version = :version, shelf_id = :shelf, title = :title, uri = :uri,
                language = :language, metadata = :metadata::jsonb, text = :text, content_hash = :hash,
                passages = :passages, sentences = :sentences, page_starts = :pages, principals = :principals,
                updated_at = now()
            where collection_id = :collection and id = :row
            returning %s
            """.formatted(KNOWN)), embedded)
                .param("version", known.sameText(submission) ? known.version() : known.version() + 1)
                .param("collection", known.collection())
                .param("row", known.row())
                .query((row, number) -> stored(row))
                .single();
    }

    private StatementSpec withContent(StatementSpec statement, EmbeddedDocument embedded) {
        PreparedDocument document = embedded.document();
        Submission submission = document.submission();
        return statement
                .param("shelf", embedded.shelf().id())
                .param("title", submission.title())
                .param("uri", submission.uri(), Types.VARCHAR)
                .param("language", document.language().value())
                .param("metadata", json.writeValueAsString(submission.metadata()))
                .param("text", submission.text())
                .param("hash", ContentHash.of(submission.text()))
                .param("passages", document.passages().size())
                .param("sentences", document.sentences())
                .param("pages", pageStarts(submission), Types.ARRAY)
                .param("principals", PrincipalsColumn.value(submission.principals()), Types.ARRAY);
    }

    /** Whether title, address, metadata, pages or principals had to be changed. */
    boolean describe(StoredDocument known, Submission submission) {
        return database.sql("""
            update document set title = :title, uri = :uri, metadata = :metadata::jsonb, page_starts = :pages,
                principals = :principals, updated_at = now()
            where collection_id = :collection and id = :id
                and (title, uri, metadata, page_starts, principals)
                    is distinct from (:title, :uri, :metadata::jsonb, :pages, :principals::text[])
            """)
                        .param("title", submission.title())
                        .param("uri", submission.uri(), Types.VARCHAR)
                        .param("metadata", json.writeValueAsString(submission.metadata()))
                        .param("pages", pageStarts(submission), Types.ARRAY)
                        .param("principals", PrincipalsColumn.value(submission.principals()), Types.ARRAY)
                        .param("collection", known.collection())
                        .param("id", known.row())
                        .update()
                > 0;
    }

    void delete(StoredDocument known) {
        database.sql("delete from document where collection_id = ? and id = ?")
                .params(known.collection(), known.row())
                .update();
    }

    void deletePassages(StoredDocument known) {
        database.sql("delete from passage where collection_id = ? and document_id = ?")
                .params(known.collection(), known.row())
                .update();
    }

    /** Tells the document's passages and sentences who may see them. */
    void restrict(StoredDocument known, Submission submission) {
        int passages = database.sql("""
            update passage set principals = :principals
            where collection_id = :collection and document_id = :id and principals is distinct from :principals::text[]
            """)
                .param("principals", PrincipalsColumn.value(submission.principals()), Types.ARRAY)
                .param("collection", known.collection())
                .param("id", known.row())
                .update();
        if (passages > 0) {
            database.sql("""
                update seen_sentence set principals = :principals
                where shelf_id = :shelf and collection_id = :collection and passage_id in (
                    select id from passage where collection_id = :collection and document_id = :id)
                """)
                    .param("principals", PrincipalsColumn.value(submission.principals()), Types.ARRAY)
                    .param("shelf", known.shelf())
                    .param("collection", known.collection())
                    .param("id", known.row())
                    .update();
        }
    }

    /** Remembers that the collection has documents that not everyone may see. */
    void markRestricted(DocumentCollection collection) {
        database.sql("update collection set restricted = true where id = ? and not restricted")
                .param(collection.id())
                .update();
    }

    /** The ids that the passages were given, in their order. */
    List<Long> insertPassages(StoredDocument document, String text, List<PassageDraft> passages) {
        return database
                .sql("""
                    insert into passage (document_id, collection_id, principals, start_offset, end_offset, text)
                    select document.id, collection_id, principals, s, e, t
                    from document cross join unnest(?, ?, ?) with ordinality as draft (s, e, t, place)
                    where document.collection_id = ? and document.id = ? order by place
                    returning id, start_offset
                    """)
                .params(
                        passages.stream().map(draft -> draft.span().start()).toArray(Integer[]::new),
                        passages.stream().map(draft -> draft.span().end()).toArray(Integer[]::new),
                        passages.stream().map(draft -> draft.span().of(text)).toArray(String[]::new),
                        document.collection(),
                        document.row())
                .query((row, number) -> new InsertedPassage(row.getLong("id"), row.getInt("start_offset")))
                .list()
                .stream()
                .sorted((a, b) -> Integer.compare(a.start, b.start))
                .map(InsertedPassage::id)
                .toList();
    }

    private static int @Nullable [] pageStarts(Submission submission) {
        return submission.pages().isEmpty()
                ? null
                : submission.pages().stream().mapToInt(Integer::intValue).toArray();
    }

    static @Nullable List<String> principals(ResultSet row) throws SQLException {
        Array principals = row.getArray("principals");
        return principals == null ? null : List.of((String[]) principals.getArray());
    }

    private static StoredDocument stored(ResultSet row) throws SQLException {
        return new StoredDocument(
                row.getInt("collection_id"),
                row.getLong("id"),
                row.getInt("shelf_id"),
                row.getString("external_id"),
                row.getInt("version"),
                LanguageTag.of(row.getString("language")),
                row.getBytes("content_hash"),
                row.getInt("passages"),
                row.getInt("sentences"));
    }

    private record InsertedPassage(long id, int start) {}
}

package io.glossa.retrieval.document;

import io.glossa.retrieval.access.ReaderTransactions;
import io.glossa.retrieval.collection.CollectionCopies;
import io.glossa.retrieval.collection.DocumentCollection;
import io.glossa.retrieval.collection.DocumentCollections;
import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import io.glossa.wire.retrieval.BatchReceipt;
import io.glossa.wire.retrieval.Document;
import io.glossa.wire.retrieval.DocumentInput;
import io.glossa.wire.retrieval.DocumentList;
import io.glossa.wire.retrieval.DocumentList.Entry;
import io.glossa.wire.retrieval.DocumentReceipt;
import io.glossa.wire.retrieval.Reader;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Documents as callers see them: put, read, deleted, one by one or by the batch. */
@Service
public class Documents {

    private static final int DEFAULT_PAGE = 100;
    private static final int MAXIMUM_PAGE = 1000;

    private final DocumentCollections collections;
    private final CollectionCopies copies;
    private final DocumentRows rows;
    private final DocumentWriter writer;
    private final Ingestion ingestion;
    private final DocumentSettings settings;
    private final JsonMapper json;
    private final ReaderTransactions transactions;

    Documents(
            DocumentCollections collections,
            CollectionCopies copies,
            DocumentRows rows,
            DocumentWriter writer,
            Ingestion ingestion,
            DocumentSettings settings,
            JsonMapper json,
            ReaderTransactions transactions) {
        this.collections = collections;
        this.copies = copies;
        this.rows = rows;
        this.writer = writer;
        this.ingestion = ingestion;
        this.settings = settings;
        this.json = json;
        this.transactions = transactions;
    }

    /** @throws RetrievalException if the document cannot be stored; then nothing has changed */
    public DocumentReceipt put(Reader reader, String collection, String id, DocumentInput input) {
        Submission submission = Submission.of(id, input, settings.maximumDocumentSize());
        return ingestion
                .store(reader, collections.open(reader, collection), List.of(submission))
                .getFirst();
    }

    /**
     * Stores a document with pages.
     *
     * @param pages offsets into the text at which they begin; empty where it has none
     * @param alongside is done in the transaction that stores the document: both happen or neither
     * @throws RetrievalException if the document cannot be stored; then nothing has changed
     */
    public DocumentReceipt put(
            Reader reader,
            String collection,
            DocumentInput input,
            List<Integer> pages,
            Consumer<DocumentReceipt> alongside) {
        Submission submission = Submission.of(null, input, pages, settings.maximumDocumentSize());
        return ingestion.store(reader, collections.open(reader, collection), submission, alongside);
    }

    /** Stores every good line of a batch, and reports every bad one. */
    public BatchReceipt putAll(Reader reader, String collection, byte[] lines) {
        ReaderTransactions.requireWriter(reader);
        if (lines.length > settings.maximumBatchSize().toBytes()) {
            throw new RetrievalException(
                    ProblemType.CONTENT_TOO_LARGE,
                    "The batch has more than %d bytes."
                            .formatted(settings.maximumBatchSize().toBytes()));
        }
        collections.find(reader, collection).ifPresent(collections::encoderOf);
        DocumentBatch batch = new DocumentBatch(
                json,
                settings,
                submissions -> ingestion.store(reader, collections.open(reader, collection), submissions));
        return batch.read(lines);
    }

    /** @throws RetrievalException {@link ProblemType#UNKNOWN_COLLECTION}, {@link ProblemType#UNKNOWN_DOCUMENT} */
    public Document get(Reader reader, String collection, String id) {
        DocumentCollection found = collections.get(reader, collection);
        String wanted = Submission.requireId(id);
        return transactions
                .read(reader, List.of(found.id()), () -> rows.find(reader, found, wanted))
                .orElseThrow(() -> unknown(collection, id));
    }

    /**
     * Who may see documents; everyone of the tenant when empty.
     *
     * @param principals as they were given
     * @throws RetrievalException {@link ProblemType#INVALID_REQUEST}
     */
    public static Set<String> principals(@Nullable List<String> principals) {
        return Submission.principals(principals);
    }

    /**
     * Checks what a document is to be called before its text is known.
     *
     * @throws RetrievalException if one of them, where it is given, is not acceptable
     */
    public static void requireDescription(@Nullable String id, @Nullable String title, @Nullable String uri) {
        if (id != null) {
            Submission.requireId(id);
        }
        Submission.requireTitle(title);
        Submission.requireUri(uri);
    }

    /** @throws RetrievalException {@link ProblemType#UNKNOWN_COLLECTION}, {@link ProblemType#INVALID_REQUEST} */
    public DocumentList list(Reader reader, String collection, @Nullable String after, @Nullable Integer limit) {
        int page = Objects.requireNonNullElse(limit, DEFAULT_PAGE);
        if (page < 1 || page > MAXIMUM_PAGE) {
            throw new RetrievalException(
                    ProblemType.INVALID_REQUEST, "'limit' must be 1 to %d.".formatted(MAXIMUM_PAGE));
        }
        String start = after == null || after.isEmpty() ? "" : Submission.requireId(after);
        DocumentCollection searched = collections.get(reader, collection);
        List<Entry> found =
                transactions.read(reader, List.of(searched.id()), () -> rows.list(reader, searched, start, page + 1));
        return found.size() <= page
                ? new DocumentList(found, null)
                : new DocumentList(found.subList(0, page), found.get(page - 1).id());
    }

    /** @throws RetrievalException {@link ProblemType#UNKNOWN_COLLECTION}, {@link ProblemType#UNKNOWN_DOCUMENT} */
    public void delete(Reader reader, String collection, String id) {
        ReaderTransactions.requireWriter(reader);
        DocumentCollection found = collections.get(reader, collection);
        String unwanted = Submission.requireId(id);
        boolean deleted = copies.settled(
                reader,
                found,
                (current, beside) -> transactions.write(
                        reader, beside.idsWith(current), () -> writer.delete(current, beside, unwanted)));
        if (!deleted) {
            throw unknown(collection, id);
        }
    }

    /**
     * Deletes a collection with all that is in it.
     *
     * @throws RetrievalException {@link ProblemType#UNKNOWN_COLLECTION}
     */
    public void deleteAll(Reader reader, String collection) {
        ReaderTransactions.requireWriter(reader);
        DocumentCollection found = collections.get(reader, collection);
        boolean deleted = copies.settled(
                reader,
                found,
                (current, beside) ->
                        transactions.write(reader, beside.idsWith(current), () -> writer.deleteAll(current, beside)));
        if (!deleted) {
            // Someone else was faster.
            collections.get(reader, collection);
        }
    }

    private static RetrievalException unknown(String collection, String id) {
        return new RetrievalException(
                ProblemType.UNKNOWN_DOCUMENT,
                "There is no document '%s' in the collection '%s'.".formatted(id, collection));
    }
}

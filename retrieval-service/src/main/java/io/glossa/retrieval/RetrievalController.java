package io.glossa.retrieval;

import io.glossa.retrieval.change.EncoderChanges;
import io.glossa.retrieval.collection.DocumentCollections;
import io.glossa.retrieval.document.Documents;
import io.glossa.retrieval.quote.Quotes;
import io.glossa.retrieval.replica.Positions;
import io.glossa.retrieval.search.Search;
import io.glossa.retrieval.upload.Uploads;
import io.glossa.wire.retrieval.BatchReceipt;
import io.glossa.wire.retrieval.CollectionEncoder;
import io.glossa.wire.retrieval.CollectionInfo;
import io.glossa.wire.retrieval.CollectionList;
import io.glossa.wire.retrieval.Document;
import io.glossa.wire.retrieval.DocumentInput;
import io.glossa.wire.retrieval.DocumentList;
import io.glossa.wire.retrieval.DocumentReceipt;
import io.glossa.wire.retrieval.Job;
import io.glossa.wire.retrieval.LanguageSentences;
import io.glossa.wire.retrieval.Position;
import io.glossa.wire.retrieval.QuoteCheck;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.RetrievalApi;
import io.glossa.wire.retrieval.SearchRequest;
import io.glossa.wire.retrieval.SearchResult;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The wire contract over HTTP; every decision is in the features. */
@RestController
class RetrievalController implements RetrievalApi {

    private final Search search;
    private final Documents documents;
    private final DocumentCollections collections;
    private final Quotes quotes;
    private final Uploads uploads;
    private final EncoderChanges changes;
    private final Positions positions;

    RetrievalController(
            Search search,
            Documents documents,
            DocumentCollections collections,
            Quotes quotes,
            Uploads uploads,
            EncoderChanges changes,
            Positions positions) {
        this.search = search;
        this.documents = documents;
        this.collections = collections;
        this.quotes = quotes;
        this.uploads = uploads;
        this.changes = changes;
        this.positions = positions;
    }

    @Override
    public SearchResult search(Reader reader, SearchRequest request) {
        return search.search(reader, request);
    }

    @Override
    public ResponseEntity<DocumentReceipt> put(Reader reader, String collection, String id, DocumentInput document) {
        return written(documents.put(reader, collection, id, document));
    }

    @Override
    public Document get(Reader reader, String collection, String id) {
        return documents.get(reader, collection, id);
    }

    @Override
    public ResponseEntity<Void> delete(Reader reader, String collection, String id) {
        documents.delete(reader, collection, id);
        return ResponseEntity.noContent().headers(this::addPosition).build();
    }

    @Override
    public ResponseEntity<Void> delete(Reader reader, String collection) {
        documents.deleteAll(reader, collection);
        return ResponseEntity.noContent().headers(this::addPosition).build();
    }

    @Override
    public ResponseEntity<BatchReceipt> putAll(Reader reader, String collection, byte[] lines) {
        return written(documents.putAll(reader, collection, lines));
    }

    @Override
    public ResponseEntity<Job> job(Reader reader, UUID id) {
        return written(uploads.get(reader, id));
    }

    @Override
    public CollectionList list(Reader reader) {
        return new CollectionList(collections.list(reader));
    }

    @Override
    public DocumentList documents(Reader reader, String collection, @Nullable String after, @Nullable Integer limit) {
        return documents.list(reader, collection, after, limit);
    }

    @Override
    public CollectionInfo describe(Reader reader, String collection) {
        return collections.describe(reader, collection);
    }

    @Override
    public LanguageSentences.Sample sample(Reader reader, String collection) {
        return new LanguageSentences.Sample(collections.sample(reader, collection));
    }

    @Override
    @ResponseStatus(HttpStatus.ACCEPTED)
    public CollectionEncoder changeEncoder(Reader reader, String collection) {
        return changes.begin(reader, collection);
    }

    @Override
    public CollectionEncoder keepEncoder(Reader reader, String collection) {
        return changes.giveUp(reader, collection);
    }

    @Override
    public QuoteCheck.Verdicts check(Reader reader, String collection, QuoteCheck check) {
        return quotes.check(reader, collection, check);
    }

    private <T> ResponseEntity<T> written(T result) {
        return ResponseEntity.ok().headers(this::addPosition).body(result);
    }

    private void addPosition(HttpHeaders headers) {
        positions.current().ifPresent(position -> headers.set(Position.HEADER, position.toString()));
    }
}

package io.glossa.wire.retrieval;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The retrieval service over HTTP. Errors are RFC 9457 problem details. Each call is made for a {@link Reader}, and what the
 * reader may not see is for that call as if it did not exist; only an unrestricted one may write. It travels in
 * {@link ReaderHeaders}. What is answered to a write has {@link Position#HEADER} where searches may go to a replica.
 */
public interface RetrievalApi {

    @PostExchange("/v1/search")
    SearchResult search(Reader reader, @RequestBody SearchRequest request);

    @PutExchange("/v1/collections/{collection}/documents/{id}")
    ResponseEntity<DocumentReceipt> put(
            Reader reader,
            @PathVariable("collection") String collection,
            @PathVariable("id") String id,
            @RequestBody DocumentInput document);

    @GetExchange("/v1/collections/{collection}/documents/{id}")
    Document get(Reader reader, @PathVariable("collection") String collection, @PathVariable("id") String id);

    @DeleteExchange("/v1/collections/{collection}/documents/{id}")
    ResponseEntity<Void> delete(
            Reader reader, @PathVariable("collection") String collection, @PathVariable("id") String id);

    /** Deletes all of its documents, and forgets their waiting files. */
    @DeleteExchange("/v1/collections/{collection}")
    ResponseEntity<Void> delete(Reader reader, @PathVariable("collection") String collection);

    /** Stores many documents, one JSON object a line, each like {@link DocumentInput}. */
    @PostExchange(url = "/v1/collections/{collection}/documents", contentType = "application/x-ndjson")
    ResponseEntity<BatchReceipt> putAll(
            Reader reader, @PathVariable("collection") String collection, @RequestBody byte[] lines);

    /** How far an accepted upload has come, see {@link UploadApi}; as of the position that is answered with it. */
    @GetExchange("/v1/jobs/{id}")
    ResponseEntity<Job> job(Reader reader, @PathVariable("id") UUID id);

    @GetExchange("/v1/collections")
    CollectionList list(Reader reader);

    /**
     * Some of the collection's documents.
     *
     * @param after only those whose identifiers come after this one; from the first when absent
     * @param limit 1 to 1000; 100 when absent
     */
    @GetExchange("/v1/collections/{collection}/documents")
    DocumentList documents(
            Reader reader,
            @PathVariable("collection") String collection,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    @GetExchange("/v1/collections/{collection}")
    CollectionInfo describe(Reader reader, @PathVariable("collection") String collection);

    /** Some of its sentences in each language; none for a reader who may not see all of them. */
    @GetExchange("/v1/collections/{collection}/sample")
    LanguageSentences.Sample sample(Reader reader, @PathVariable("collection") String collection);

    /**
     * Begins to change the collection's encoder to the one that the service has for new collections; nothing is to be done
     * where it has that already, or is on its way. It goes on being searched with the old one until all is done.
     */
    @PostExchange("/v1/collections/{collection}/encoder")
    CollectionEncoder changeEncoder(Reader reader, @PathVariable("collection") String collection);

    /** Gives a change of encoder up that runs; the old one stays. */
    @DeleteExchange("/v1/collections/{collection}/encoder")
    CollectionEncoder keepEncoder(Reader reader, @PathVariable("collection") String collection);

    @PostExchange("/v1/collections/{collection}/quotes")
    QuoteCheck.Verdicts check(
            Reader reader, @PathVariable("collection") String collection, @RequestBody QuoteCheck check);
}

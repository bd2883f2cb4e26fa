package io.glossa.gateway.documents;

import io.glossa.gateway.access.Caller;
import io.glossa.gateway.erasure.ErasurePropagation;
import io.glossa.gateway.glossary.Glossaries;
import io.glossa.gateway.review.Reviews;
import io.glossa.gateway.services.ServiceFailure;
import io.glossa.gateway.web.CleanText;
import io.glossa.gateway.web.InvalidRequestException;
import io.glossa.gateway.web.RequestFacts;
import io.glossa.wire.retrieval.BatchReceipt;
import io.glossa.wire.retrieval.CollectionEncoder;
import io.glossa.wire.retrieval.CollectionInfo;
import io.glossa.wire.retrieval.CollectionList;
import io.glossa.wire.retrieval.Document;
import io.glossa.wire.retrieval.DocumentInput;
import io.glossa.wire.retrieval.DocumentList;
import io.glossa.wire.retrieval.DocumentReceipt;
import io.glossa.wire.retrieval.DocumentReceipt.Status;
import io.glossa.wire.retrieval.Reader;
import io.glossa.wire.retrieval.RetrievalApi;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hands documents on to the retrieval service, which alone decides what is stored. */
@RestController
@RequestMapping("/v1/collections")
@Tag(name = "Documents", description = "What can be asked about.")
class DocumentsController {

    private static final int ALL_VERSIONS = Integer.MAX_VALUE;

    private final RetrievalApi retrieval;
    private final Reviews reviews;
    private final Glossaries glossaries;
    private final ErasurePropagation erasures;
    private final ModelTokenCounts tokens;

    DocumentsController(
            RetrievalApi retrieval,
            Reviews reviews,
            Glossaries glossaries,
            ErasurePropagation erasures,
            ModelTokenCounts tokens) {
        this.retrieval = retrieval;
        this.reviews = reviews;
        this.glossaries = glossaries;
        this.erasures = erasures;
        this.tokens = tokens;
    }

    @GetMapping
    @Operation(summary = "Every collection that the key opens, with its counts")
    CollectionList list(@AuthenticationPrincipal Caller caller) {
        return new CollectionList(caller.seen(retrieval.list(caller.reader()).collections()));
    }

    @GetMapping("/{collection}/documents")
    @Operation(
            summary = "Some of a collection's documents, without their texts",
            description = "In the order of their identifiers, those after `after`, at most `limit` (1 to 1000, 100 when"
                    + " absent). `next` is what to give as `after` for the following ones.")
    DocumentList documents(
            Reader reader,
            @PathVariable String collection,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return retrieval.documents(reader, collection, after, limit);
    }

    @GetMapping("/{collection}")
    @Operation(
            summary = "How much a collection holds, in all and by language, and with which encoder",
            description = "For a reader who may see every document with `tokens`, how the encoder's tokens meet each"
                    + " language, and `modelTokens`, how the language model's do: absent without a model, or where its"
                    + " server does not count tokens. Both are of a sample of the stored sentences.")
    CollectionInfo describe(Reader reader, @PathVariable String collection) {
        return tokens.addedTo(retrieval.describe(reader, collection), reader);
    }

    @PostMapping("/{collection}/encoder")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Begins to change a collection's encoder to the one that the deployment has for new collections",
            description =
                    "In the background, while the collection is searched and written as before; from one moment to"
                            + " the next it is searched with the new encoder. `GET /v1/collections/{collection}` says how far it"
                            + " has come. Nothing is begun where the collection has that encoder, or is on its way to it.")
    @ApiResponse(responseCode = "202", description = "The encoder that the collection has, and the change to another.")
    CollectionEncoder changeEncoder(Reader reader, @PathVariable String collection) {
        return retrieval.changeEncoder(reader, collection);
    }

    @DeleteMapping("/{collection}/encoder")
    @Operation(
            summary = "Gives up the change of a collection's encoder that runs",
            description = "The collection keeps the encoder that it has. Nothing happens where no change runs.")
    CollectionEncoder keepEncoder(Reader reader, @PathVariable String collection) {
        return retrieval.keepEncoder(reader, collection);
    }

    @PutMapping("/{collection}/documents/{id}")
    @Operation(
            summary = "Stores a document, creating its collection if need be",
            description = "The same text again changes nothing; another text replaces the passages and raises the "
                    + "version. The text is kept exactly as given, and every offset refers to it. `principals` are those"
                    + " who may see it, everyone of the tenant when absent; for all others it does not exist. Changing"
                    + " them is effective at once and raises no version. Leaving them out opens the document.")
    @ApiResponse(responseCode = "200", description = "What became of it.")
    @ApiResponse(responseCode = "411", description = "The key has a limit of bytes, and the body no Content-Length.")
    ResponseEntity<DocumentReceipt> put(
            Reader reader,
            @PathVariable String collection,
            @PathVariable String id,
            @RequestBody DocumentInput document) {
        if (document.text() == null) {
            throw new InvalidRequestException("text", "'text' is missing.");
        }
        CleanText.require("title", document.title());
        CleanText.require("text", document.text());
        CleanText.require("uri", document.uri());
        CleanText.require("metadata", document.metadata());
        CleanText.require("principals", document.principals());
        ResponseEntity<DocumentReceipt> stored = retrieval.put(reader, collection, id, document);
        DocumentReceipt receipt = Objects.requireNonNull(stored.getBody());
        RequestFacts.current().document(id, receipt.version());
        if (receipt.status() == Status.UPDATED) {
            erasures.soon();
        }
        return Written.of(stored);
    }

    @GetMapping("/{collection}/documents/{id}")
    @Operation(summary = "A document as it is stored")
    Document get(Reader reader, @PathVariable String collection, @PathVariable String id) {
        Document document = retrieval.get(reader, collection, id);
        RequestFacts.current().document(id, document.version());
        return document;
    }

    @DeleteMapping("/{collection}/documents/{id}")
    @Operation(
            summary = "Deletes a document; it is never cited again",
            description =
                    "What reviews have copied from it goes too. If that fails (503) the document is gone already; the"
                            + " same request again removes the rest. Machine translations of it go with it, or as soon"
                            + " as the translation service is there. Files of it that wait to be stored are not.")
    @ApiResponse(responseCode = "204", description = "It is gone.")
    ResponseEntity<Void> delete(Reader reader, @PathVariable String collection, @PathVariable String id) {
        ResponseEntity<Void> deleted;
        try {
            deleted = retrieval.delete(reader, collection, id);
        } catch (ServiceFailure.Problem e) {
            if (e.status().value() == HttpStatus.NOT_FOUND.value()) {
                // A request before may have got only so far.
                reviews.forget(reader.tenant(), collection, id, ALL_VERSIONS);
            }
            throw e;
        }
        reviews.forget(reader.tenant(), collection, id, ALL_VERSIONS);
        erasures.now();
        return Written.of(deleted);
    }

    @DeleteMapping("/{collection}")
    @Operation(
            summary = "Deletes a collection with all its documents",
            description =
                    "What reviews and machine translations have of them goes within moments, as with one document. Its"
                            + " glossaries and the translations that were held for it go with it; if that fails (503) the same"
                            + " request again removes them.")
    @ApiResponse(responseCode = "204", description = "It is gone.")
    ResponseEntity<Void> delete(Reader reader, @PathVariable String collection) {
        ResponseEntity<Void> deleted;
        try {
            deleted = retrieval.delete(reader, collection);
        } catch (ServiceFailure.Problem e) {
            if (e.status().value() == HttpStatus.NOT_FOUND.value()) {
                // A request before may have got only so far.
                forgetWhatIsOfNoDocument(reader.tenant(), collection);
            }
            throw e;
        }
        erasures.soon();
        forgetWhatIsOfNoDocument(reader.tenant(), collection);
        return Written.of(deleted);
    }

    private void forgetWhatIsOfNoDocument(String tenant, String collection) {
        glossaries.forget(tenant, collection);
        reviews.forgetTranslations(tenant, collection);
    }

    @PostMapping(path = "/{collection}/documents", consumes = "application/x-ndjson")
    @Operation(
            summary = "Stores many documents, one JSON object a line",
            description = "Every good line is stored; every bad one is reported with its number, counted from 1.")
    @ApiResponse(responseCode = "200", description = "What became of each line.")
    @ApiResponse(responseCode = "411", description = "The key has a limit of bytes, and the body no Content-Length.")
    ResponseEntity<BatchReceipt> putAll(Reader reader, @PathVariable String collection, @RequestBody byte[] lines) {
        ResponseEntity<BatchReceipt> stored = retrieval.putAll(reader, collection, lines);
        RequestFacts.current()
                .items(Objects.requireNonNull(stored.getBody()).documents().size());
        erasures.soon();
        return Written.of(stored);
    }
}

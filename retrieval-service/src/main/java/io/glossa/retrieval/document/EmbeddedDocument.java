package io.glossa.retrieval.document;

import io.glossa.retrieval.collection.DocumentCollection;
import io.glossa.retrieval.shelf.Shelf;
import java.util.List;

/**
 * A document as a collection's encoder sees it.
 *
 * @param vectors one for each sentence of the document, in order
 */
record EmbeddedDocument(DocumentCollection collection, Shelf shelf, PreparedDocument document, List<float[]> vectors) {

    EmbeddedDocument {
        vectors = List.copyOf(vectors);
    }

    /** With the title, address, metadata and principals of a submission of the same text. */
    EmbeddedDocument describedBy(Submission submission) {
        return new EmbeddedDocument(
                collection, shelf, new PreparedDocument(submission, document.language(), document.passages()), vectors);
    }
}

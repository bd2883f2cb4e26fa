package io.glossa.retrieval.document;

import io.glossa.retrieval.collection.DocumentCollection;
import io.glossa.retrieval.erasure.ErasureNotes;
import io.glossa.retrieval.lexical.SentenceText;
import io.glossa.retrieval.shelf.EmbeddedSentence;
import io.glossa.retrieval.shelf.Shelf;
import io.glossa.retrieval.shelf.ShelvedSentences;
import io.glossa.retrieval.shelf.Shelves;
import io.glossa.wire.TextSpan;
import io.glossa.wire.retrieval.DocumentReceipt;
import io.glossa.wire.retrieval.DocumentReceipt.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes one document with its passages and sentences in one transaction: a search sees the old text or the new one,
 * never parts of both. The document's row is locked first, then the statistics of the shelves.
 */
@Component
class DocumentWriter {

    private final DocumentRows rows;
    private final Shelves shelves;
    private final ShelvedSentences sentences;
    private final ErasureNotes erasures;
    private final ApplicationEventPublisher events;

    DocumentWriter(
            DocumentRows rows,
            Shelves shelves,
            ShelvedSentences sentences,
            ErasureNotes erasures,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.shelves = shelves;
        this.sentences = sentences;
        this.erasures = erasures;
        this.events = events;
    }

    /** @param vectors one for each sentence of the document, in order */
    @Transactional
    public DocumentReceipt write(
            DocumentCollection collection, Shelf shelf, PreparedDocument document, List<float[]> vectors) {
        markRestricted(collection, document.submission());
        Optional<StoredDocument> inserted = rows.insert(collection, shelf, document);
        if (inserted.isPresent()) {
            fill(collection, shelf, inserted.get(), document, vectors);
            return inserted.get().receipt(Status.CREATED);
        }
        StoredDocument known = rows.lock(collection, document.submission().id())
                .orElseThrow(() ->
                        new ConcurrentDeletionException(document.submission().id()));
        if (known.hasTextOf(document.submission())) {
            return describe(collection, known, document.submission());
        }
        empty(collection, known, shelf);
        StoredDocument replaced = rows.replace(known, shelf, document);
        fill(collection, shelf, replaced, document, vectors);
        if (replaced.version() > known.version()) {
            erasures.add(collection.tenant(), collection.name(), known.id(), known.version());
        }
        return replaced.receipt(Status.UPDATED);
    }

    /** Brings title, address, metadata and principals up to date where the text is known already. */
    @Transactional
    public DocumentReceipt describe(DocumentCollection collection, StoredDocument known, Submission submission) {
        markRestricted(collection, submission);
        boolean changed = rows.describe(known, submission);
        if (changed) {
            rows.restrict(known, submission);
        }
        return known.receipt(changed ? Status.UPDATED : Status.UNCHANGED);
    }

    private void markRestricted(DocumentCollection collection, Submission submission) {
        if (!collection.restricted() && !submission.principals().isEmpty()) {
            rows.markRestricted(collection);
        }
    }

    /** Whether there was such a document. */
    @Transactional
    public boolean delete(DocumentCollection collection, String id) {
        Optional<StoredDocument> known = rows.lock(collection, id);
        known.ifPresent(document -> {
            sentences.remove(collection.id(), shelves.get(document.shelf()), document.row());
            rows.delete(document);
            erasures.add(collection.tenant(), collection.name(), id, document.version());
            events.publishEvent(new DocumentDeleted(collection.tenant(), collection.name(), id));
        });
        return known.isPresent();
    }

    /** Whether there was such a collection. */
    @Transactional
    public boolean deleteAll(DocumentCollection collection) {
        if (!rows.lock(collection)) {
            return false;
        }
        erasures.addAll(collection.id());
        sentences.removeAll(collection.id());
        rows.deleteAll(collection);
        events.publishEvent(new CollectionDeleted(collection.tenant(), collection.name()));
        return true;
    }

    private void empty(DocumentCollection collection, StoredDocument known, Shelf next) {
        if (known.shelf() != next.id()) {
            sentences.lockStatistics(collection.id(), known.shelf(), next.id());
        }
        sentences.remove(collection.id(), shelves.get(known.shelf()), known.row());
        rows.deletePassages(known);
    }

    private void fill(
            DocumentCollection collection,
            Shelf shelf,
            StoredDocument stored,
            PreparedDocument document,
            List<float[]> vectors) {
        List<Long> passages = rows.insertPassages(stored, document.submission().text(), document.passages());
        List<EmbeddedSentence> embedded = new ArrayList<>(vectors.size());
        for (int i = 0; i < passages.size(); i++) {
            for (TextSpan span : document.passages().get(i).sentences()) {
                embedded.add(new EmbeddedSentence(
                        passages.get(i),
                        span.start(),
                        span.end(),
                        vectors.get(embedded.size()),
                        SentenceText.of(span.of(document.submission().text()), document.language())));
            }
        }
        sentences.add(
                collection.id(), shelf, passages.size(), document.submission().principals(), embedded);
    }
}

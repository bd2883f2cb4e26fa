package io.glossa.retrieval.document;

import io.glossa.retrieval.collection.CollectionCopies;
import io.glossa.retrieval.collection.Copies;
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
 * never parts of both. The collection is held first, then the document's row is locked, then the statistics of the shelves;
 * the same in a collection's copies comes after that in the collection.
 */
@Component
class DocumentWriter {

    private static final int DOCUMENTS_AT_ONCE = 100;

    private final DocumentRows rows;
    private final StoredTexts texts;
    private final Shelves shelves;
    private final ShelvedSentences sentences;
    private final CollectionCopies copies;
    private final ErasureNotes erasures;
    private final ApplicationEventPublisher events;

    DocumentWriter(
            DocumentRows rows,
            StoredTexts texts,
            Shelves shelves,
            ShelvedSentences sentences,
            CollectionCopies copies,
            ErasureNotes erasures,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.texts = texts;
        this.shelves = shelves;
        this.sentences = sentences;
        this.copies = copies;
        this.erasures = erasures;
        this.events = events;
    }

    /**
     * @param copies of the collection
     * @param grown the same document for the growing copy, where there is one
     * @throws io.glossa.retrieval.collection.EncoderChangedException if the collection has other copies than these
     */
    @Transactional
    public DocumentReceipt write(EmbeddedDocument embedded, Copies copies, Optional<EmbeddedDocument> grown) {
        DocumentCollection collection = embedded.collection();
        Submission submission = embedded.document().submission();
        begin(collection, copies, submission);
        Optional<StoredDocument> inserted = rows.insert(embedded, 1);
        if (inserted.isPresent()) {
            fill(inserted.get(), embedded);
            grown.ifPresent(copy -> put(copy, 1));
            return inserted.get().receipt(Status.CREATED);
        }
        StoredDocument known = rows.lock(collection, submission.id())
                .orElseThrow(() -> new ConcurrentDeletionException(submission.id()));
        if (known.hasTextOf(submission)) {
            return described(known, submission, copies);
        }
        empty(collection, known, embedded.shelf());
        StoredDocument replaced = rows.replace(known, embedded);
        fill(replaced, embedded);
        if (replaced.version() > known.version()) {
            erasures.add(collection.tenant(), collection.name(), known.id(), known.version());
        }
        grown.ifPresent(copy -> put(copy, replaced.version()));
        copies.discarded().forEach(copy -> remove(copy, known.id()));
        return replaced.receipt(Status.UPDATED);
    }

    /** Brings title, address, metadata and principals up to date where the text is known already. */
    @Transactional
    public DocumentReceipt describe(
            DocumentCollection collection, StoredDocument known, Submission submission, Copies copies) {
        begin(collection, copies, submission);
        return described(known, submission, copies);
    }

    private DocumentReceipt described(StoredDocument known, Submission submission, Copies copies) {
        boolean changed = describe(known, submission);
        if (changed) {
            copies.growing()
                    .flatMap(copy -> rows.lock(copy, known.id()))
                    .ifPresent(copied -> describe(copied, submission));
            copies.discarded().forEach(copy -> remove(copy, known.id()));
        }
        return known.receipt(changed ? Status.UPDATED : Status.UNCHANGED);
    }

    private boolean describe(StoredDocument known, Submission submission) {
        boolean changed = rows.describe(known, submission);
        if (changed) {
            rows.restrict(known, submission);
        }
        return changed;
    }

    /** A collection that others hold too could not be marked, so that comes first. */
    private void begin(DocumentCollection collection, Copies expected, Submission submission) {
        markRestricted(collection, submission);
        copies.hold(collection, expected);
    }

    /**
     * Brings a stored document into the growing copy, unless it is there, or another text is stored by now: whoever stored
     * that has brought it.
     */
    @Transactional
    public void copy(DocumentCollection collection, Copies copies, KeptDocument read, EmbeddedDocument embedded) {
        this.copies.hold(collection, copies);
        texts.keep(collection, read.row())
                .filter(kept -> kept.hasTextOf(read))
                .filter(kept ->
                        rows.lock(embedded.collection(), read.submission().id()).isEmpty())
                .ifPresent(kept -> put(embedded.describedBy(kept.submission()), kept.version()));
    }

    /** Puts a document into a copy, in the place of what it had of it. */
    private void put(EmbeddedDocument embedded, int version) {
        String id = embedded.document().submission().id();
        remove(embedded.collection(), id);
        fill(rows.insert(embedded, version).orElseThrow(() -> new ConcurrentDeletionException(id)), embedded);
    }

    /** What was there, if there was such a document. */
    private Optional<StoredDocument> remove(DocumentCollection collection, String id) {
        Optional<StoredDocument> known = rows.lock(collection, id);
        known.ifPresent(document -> {
            sentences.remove(collection.id(), shelves.get(document.shelf()), document.row());
            rows.delete(document);
        });
        return known;
    }

    /** Whether there was such a document. */
    @Transactional
    public boolean delete(DocumentCollection collection, Copies copies, String id) {
        this.copies.hold(collection, copies);
        Optional<StoredDocument> known = remove(collection, id);
        known.ifPresent(document -> {
            copies.all().forEach(copy -> remove(copy, id));
            erasures.add(collection.tenant(), collection.name(), id, document.version());
            events.publishEvent(new DocumentDeleted(collection.tenant(), collection.name(), id));
        });
        return known.isPresent();
    }

    /** Whether there was such a collection. */
    @Transactional
    public boolean deleteAll(DocumentCollection collection, Copies copies) {
        if (!rows.lock(collection)) {
            return false;
        }
        this.copies.hold(collection, copies);
        erasures.addAll(collection.id());
        copies.all().forEach(this::removeAll);
        removeAll(collection);
        events.publishEvent(new CollectionDeleted(collection.tenant(), collection.name()));
        return true;
    }

    private void removeAll(DocumentCollection collection) {
        sentences.removeAll(collection.id());
        rows.deleteAll(collection);
    }

    /** Deletes some documents of a discarded copy; whether there were none. */
    @Transactional
    public boolean clear(DocumentCollection collection, Copies copies, DocumentCollection copy) {
        this.copies.hold(collection, copies);
        List<Long> some = texts.lockSome(copy, DOCUMENTS_AT_ONCE);
        sentences.removeWithoutCounting(copy.id(), some);
        texts.delete(copy, some);
        return some.isEmpty();
    }

    private void markRestricted(DocumentCollection collection, Submission submission) {
        if (!collection.restricted() && !submission.principals().isEmpty()) {
            rows.markRestricted(collection);
        }
    }

    private void empty(DocumentCollection collection, StoredDocument known, Shelf next) {
        if (known.shelf() != next.id()) {
            sentences.lockStatistics(collection.id(), known.shelf(), next.id());
        }
        sentences.remove(collection.id(), shelves.get(known.shelf()), known.row());
        rows.deletePassages(known);
    }

    private void fill(StoredDocument stored, EmbeddedDocument embedded) {
        PreparedDocument document = embedded.document();
        List<float[]> vectors = embedded.vectors();
        List<Long> passages = rows.insertPassages(stored, document.submission().text(), document.passages());
        List<EmbeddedSentence> shelved = new ArrayList<>(vectors.size());
        for (int i = 0; i < passages.size(); i++) {
            for (TextSpan span : document.passages().get(i).sentences()) {
                shelved.add(new EmbeddedSentence(
                        passages.get(i),
                        span.start(),
                        span.end(),
                        vectors.get(shelved.size()),
                        SentenceText.of(span.of(document.submission().text()), document.language())));
            }
        }
        sentences.add(
                embedded.collection().id(),
                embedded.shelf(),
                passages.size(),
                document.submission().principals(),
                shelved);
    }
}

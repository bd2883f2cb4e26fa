package io.glossa.retrieval.change;

import io.glossa.encoder.TextEncoder;
import io.glossa.retrieval.access.ReaderTransactions;
import io.glossa.retrieval.collection.CollectionCopies;
import io.glossa.retrieval.collection.Copies;
import io.glossa.retrieval.collection.DocumentCollection;
import io.glossa.retrieval.collection.DocumentCollections;
import io.glossa.retrieval.encoding.Encoders;
import io.glossa.wire.retrieval.CollectionEncoder;
import io.glossa.wire.retrieval.Reader;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Changes the encoder of collections: beside the collection a copy grows, filled by the queue's workers, which then takes
 * its place. See docs/decisions/0026-change-of-encoder.md.
 */
@Service
public class EncoderChanges {

    private static final List<Integer> NO_DOCUMENTS = List.of();

    private final DocumentCollections collections;
    private final CollectionCopies copies;
    private final Encoders encoders;
    private final ChangeQueue queue;
    private final ReaderTransactions transactions;

    EncoderChanges(
            DocumentCollections collections,
            CollectionCopies copies,
            Encoders encoders,
            ChangeQueue queue,
            ReaderTransactions transactions) {
        this.collections = collections;
        this.copies = copies;
        this.encoders = encoders;
        this.queue = queue;
        this.transactions = transactions;
    }

    /**
     * Begins to change the collection's encoder to the current one; nothing where it has that, or is on its way to it.
     *
     * @return what encoder the collection has, and how far the change has come
     */
    public CollectionEncoder begin(Reader reader, String collection) {
        TextEncoder encoder = encoders.current();
        return changed(reader, collection, (locked, beside) -> {
            boolean begun = beside.growing().stream()
                    .anyMatch(copy -> copy.encoderVersion().equals(encoder.version()));
            if (!begun) {
                giveUp(beside);
                if (!locked.encoderVersion().equals(encoder.version())) {
                    queue.add(copies.add(locked, encoder), Instant.now());
                }
            }
        });
    }

    /** Gives up a change that runs; the old encoder stays. */
    public CollectionEncoder giveUp(Reader reader, String collection) {
        return changed(reader, collection, (locked, beside) -> giveUp(beside));
    }

    private void giveUp(Copies beside) {
        // It is in the queue already, whose workers delete what is discarded.
        beside.growing().ifPresent(copies::discard);
    }

    private CollectionEncoder changed(Reader reader, String collection, Step step) {
        transactions.write(reader, NO_DOCUMENTS, () -> {
            DocumentCollection locked = copies.lock(reader, collection);
            step.take(locked, copies.of(locked));
            return locked;
        });
        return collections.describe(reader, collection).encoder();
    }

    private interface Step {
        void take(DocumentCollection locked, Copies beside);
    }
}

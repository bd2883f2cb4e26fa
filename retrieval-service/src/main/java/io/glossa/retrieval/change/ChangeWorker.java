package io.glossa.retrieval.change;

import io.glossa.retrieval.access.ReaderTransactions;
import io.glossa.retrieval.collection.CollectionCopies;
import io.glossa.retrieval.collection.CollectionCopies.Copy;
import io.glossa.retrieval.collection.EncoderChangedException;
import io.glossa.retrieval.document.CopiedDocuments;
import io.glossa.retrieval.encoding.Encoders;
import io.glossa.retrieval.shelf.CrowdingMeasurement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works on a copy of a collection for a turn: fills and measures one that grows and has it take the collection's place when
 * it is done, or empties one that is discarded. What a turn does is kept, whatever becomes of the process.
 */
@Component
class ChangeWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeWorker.class);
    private static final List<Integer> NO_DOCUMENTS = List.of();

    /** After which it is looked again for what another process has to do first. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final CollectionCopies copies;
    private final CopiedDocuments documents;
    private final CrowdingMeasurement crowding;
    private final Encoders encoders;
    private final ChangeQueue queue;
    private final ReaderTransactions transactions;
    private final ChangeSettings settings;

    ChangeWorker(
            CollectionCopies copies,
            CopiedDocuments documents,
            CrowdingMeasurement crowding,
            Encoders encoders,
            ChangeQueue queue,
            ReaderTransactions transactions,
            ChangeSettings settings) {
        this.copies = copies;
        this.documents = documents;
        this.crowding = crowding;
        this.encoders = encoders;
        this.queue = queue;
        this.transactions = transactions;
        this.settings = settings;
    }

    /** When the copy is to be worked on again; empty when nothing is left to do. */
    Optional<Instant> work(int id) {
        Optional<Copy> copy = copies.find(id);
        try {
            return copy.flatMap(found -> found.discarded() ? clear(found) : grow(found));
        } catch (EncoderChangedException e) {
            return Optional.of(Instant.now());
        }
    }

    private Optional<Instant> grow(Copy copy) {
        if (encoders.find(copy.copy().encoderVersion()).isEmpty()) {
            // Begun where other settings hold, for a worker that has them.
            return soon();
        }
        Instant until = Instant.now().plus(settings.turn());
        if (!documents.fill(copy, until) || !crowding.measure(copy.copy().id(), until)) {
            return Optional.of(Instant.now());
        }
        boolean replaced = underLock(copy, () -> {
            boolean complete = copies.replace(copy.collection(), copy.copy());
            if (complete) {
                queue.add(copy.collection().id(), Instant.now().plus(settings.keepOld()));
            }
            return complete;
        });
        if (replaced) {
            LOG.info(
                    "A collection has the encoder {} now; before it was {}",
                    copy.copy().encoderVersion(),
                    copy.collection().encoderVersion());
        }
        return replaced ? Optional.empty() : soon();
    }

    private Optional<Instant> clear(Copy copy) {
        if (!documents.clear(copy, Instant.now().plus(settings.turn()))) {
            return Optional.of(Instant.now());
        }
        boolean deleted = underLock(copy, () -> {
            copies.delete(copy.copy());
            return true;
        });
        return deleted ? Optional.empty() : soon();
    }

    /** False where the collection or its copies are others by now. */
    private boolean underLock(Copy copy, BooleanSupplier work) {
        return transactions.asService(
                NO_DOCUMENTS,
                () -> copies.lock(copy.collection())
                        && copies.of(copy.collection()).equals(copy.copies())
                        && work.getAsBoolean());
    }

    private static Optional<Instant> soon() {
        return Optional.of(Instant.now().plus(PAUSE));
    }
}

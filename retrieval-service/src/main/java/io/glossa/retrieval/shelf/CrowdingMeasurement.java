package io.glossa.retrieval.shelf;

import io.glossa.retrieval.access.ReaderTransactions;
import io.glossa.retrieval.shelf.Crowding.Unmeasured;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps the {@link Crowding} up to date beside searches and ingestion, a few sentences at a time. Two instances of the
 * service at the same collection do some work twice and no harm.
 */
@Component
public class CrowdingMeasurement {

    private static final Logger LOG = LoggerFactory.getLogger(CrowdingMeasurement.class);

    private final Crowding crowding;
    private final ReaderTransactions transactions;

    CrowdingMeasurement(Crowding crowding, ReaderTransactions transactions) {
        this.crowding = crowding;
        this.transactions = transactions;
    }

    @Scheduled(
            fixedDelayString = "${glossa.retrieval.crowding.pause:2s}",
            initialDelayString = "${glossa.retrieval.crowding.pause:2s}")
    void run() {
        try {
            measure(crowding.unmeasured(), Instant.MAX);
        } catch (DataAccessException | TransactionException e) {
            // A document was deleted meanwhile, or the database is away: the next run begins where this one stopped.
            LOG.info("Crowding will be measured later: {}", e.getMessage());
        }
    }

    /**
     * Measures a collection that is not measured beside searches.
     *
     * @return whether it came to the end in this time
     */
    public boolean measure(int collection, Instant until) {
        return measure(crowding.unmeasured(collection), until);
    }

    private boolean measure(List<Unmeasured> shelves, Instant until) {
        for (Unmeasured shelf : shelves) {
            while (transactions.asService(List.of(shelf.collection()), () -> crowding.measure(shelf)) > 0) {
                if (Thread.currentThread().isInterrupted() || Instant.now().isAfter(until)) {
                    return false;
                }
            }
            crowding.done(shelf);
        }
        return true;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Scheduling {}
}

package io.glossa.gateway.audit;

import io.glossa.gateway.store.Store;
import io.glossa.gateway.store.StoreUnavailableException;
import io.glossa.wire.audit.AuditEntry;
import io.glossa.wire.audit.AuditEntry.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes entries from the requests' threads and writes them a moment later, several at once, so that no request waits for the
 * database. While it is away they wait in memory. What finds no room there, or is left at the end, is counted and told to
 * the log file, whole; where no database is set, that is where all of them go.
 */
@Component
class AuditTrail implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AuditTrail.class);
    private static final int AT_ONCE = 500;
    private static final int FORGOTTEN_AT_ONCE = 10_000;
    private static final Duration AT_THE_END = Duration.ofSeconds(5);
    /** Long enough for a flood of refusals to become one row, short enough for whoever looks into the log. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Store store;
    private final AuditSettings settings;
    private final JsonMapper json;
    private final BlockingQueue<AuditEntry> waiting;
    private final Counter written;
    private final Counter unwritten;
    private final Thread writer;
    private volatile boolean closed;

    AuditTrail(Store store, AuditSettings settings, JsonMapper json, MeterRegistry metrics) {
        this.store = store;
        this.settings = settings;
        this.json = json;
        this.waiting = new LinkedBlockingQueue<>(settings.waiting());
        this.written = metrics.counter("glossa.audit.written");
        this.unwritten = metrics.counter("glossa.audit.unwritten");
        metrics.gaugeCollectionSize("glossa.audit.waiting", Tags.empty(), waiting);
        this.writer = Thread.ofVirtual().name("audit").unstarted(this::writeAll);
        if (store.configured()) {
            writer.start();
        }
    }

    /** Returns at once. */
    void add(AuditEntry entry) {
        if (!store.configured()) {
            log.info("audit {}", json.writeValueAsString(entry));
        } else if (closed || !waiting.offer(entry)) {
            tell(entry);
        }
    }

    private void tell(AuditEntry entry) {
        unwritten.increment(entry.times());
        log.error("audit, not written to the database: {}", json.writeValueAsString(entry));
    }

    private void writeAll() {
        List<AuditEntry> batch = new ArrayList<>();
        try {
            while (!closed) {
                if (batch.isEmpty()) {
                    batch.add(waiting.take());
                }
                Thread.sleep(PAUSE);
                waiting.drainTo(batch, AT_ONCE - batch.size());
                if (write(batch)) {
                    batch.clear();
                }
            }
        } catch (InterruptedException end) {
            // What it had in hand goes with the rest.
        }
        waiting.drainTo(batch);
        if (!batch.isEmpty() && !write(batch)) {
            batch.forEach(this::tell);
        }
    }

    /** @return whether the batch needs nothing more; not while the database is away */
    private boolean write(List<AuditEntry> batch) {
        List<AuditEntry> rows = together(batch);
        try {
            writeAtOnce(rows);
        } catch (StoreUnavailableException away) {
            return false;
        } catch (RuntimeException unexpected) {
            log.error("The audit log's entries are written one by one", unexpected);
            rows.forEach(this::writeAlone);
        }
        return true;
    }

    private void writeAtOnce(List<AuditEntry> rows) {
        store.inTransaction(jdbc -> {
            rows.forEach(row -> AuditRows.insert(jdbc, row));
            return rows;
        });
        written.increment(rows.size());
    }

    /** One that cannot be written must not cost the others. */
    private void writeAlone(AuditEntry row) {
        try {
            writeAtOnce(List.of(row));
        } catch (RuntimeException e) {
            tell(row);
        }
    }

    /** What was done has an entry of its own; of what was not, what is alike becomes one. */
    private static List<AuditEntry> together(List<AuditEntry> batch) {
        List<AuditEntry> rows = new ArrayList<>();
        Map<AuditEntry, AuditEntry> alike = new LinkedHashMap<>();
        for (AuditEntry entry : batch) {
            if (entry.outcome() == Outcome.DONE) {
                rows.add(entry);
            } else {
                alike.merge(
                        AuditRows.with(entry, null, Instant.EPOCH, 1),
                        entry,
                        (first, more) -> AuditRows.with(first, first.id(), first.at(), first.times() + more.times()));
            }
        }
        rows.addAll(alike.values());
        return rows;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetOld() {
        if (!store.configured()) {
            return;
        }
        Instant since = Instant.now().minus(settings.kept());
        try {
            int forgotten;
            do {
                forgotten = store.inTransaction(jdbc -> AuditRows.forget(jdbc, since, FORGOTTEN_AT_ONCE));
            } while (forgotten == FORGOTTEN_AT_ONCE);
        } catch (StoreUnavailableException away) {
            log.debug("Old entries of the audit log were not forgotten", away);
        }
    }

    /** Writes what waits, for a few seconds; what is left then is in the log file. */
    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        try {
            if (store.configured()) {
                writer.join(AT_THE_END);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<AuditEntry> left = new ArrayList<>();
        waiting.drainTo(left);
        left.forEach(this::tell);
    }
}

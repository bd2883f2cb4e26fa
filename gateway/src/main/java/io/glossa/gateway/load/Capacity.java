package io.glossa.gateway.load;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets so much work begin as can be done in time, has the rest wait for a moment, and refuses what is left. Threads are
 * virtual, so the server's own pool bounds nothing.
 */
@Component
public class Capacity {

    private final Map<Work, Bulkhead> bulkheads = new EnumMap<>(Work.class);
    private final LoadSettings settings;
    private final MeterRegistry metrics;

    Capacity(LoadSettings settings, MeterRegistry metrics) {
        this.settings = settings;
        this.metrics = metrics;
        for (Work work : Work.values()) {
            Bulkhead bulkhead = Bulkhead.of(
                    work.label(),
                    BulkheadConfig.custom()
                            .maxConcurrentCalls(settings.concurrency(work))
                            .maxWaitDuration(settings.patience(work))
                            .build());
            bulkheads.put(work, bulkhead);
            metrics.gauge(
                    "glossa.load.running",
                    Tags.of("work", work.label()),
                    bulkhead.getMetrics(),
                    room -> room.getMaxAllowedConcurrentCalls() - room.getAvailableConcurrentCalls());
            shed(work);
        }
    }

    /**
     * Does the work on this thread once there is room for it.
     *
     * @throws OverloadedException if there was none in time
     */
    public <T> T within(Work work, Supplier<T> call) {
        Bulkhead bulkhead = Objects.requireNonNull(bulkheads.get(work));
        try {
            bulkhead.acquirePermission();
        } catch (BulkheadFullException full) {
            shed(work).increment();
            throw OverloadedException.of(work.plural(), settings.retryAfter());
        }
        try {
            return call.get();
        } finally {
            bulkhead.onComplete();
        }
    }

    private Counter shed(Work work) {
        return metrics.counter("glossa.load.shed", "work", work.label());
    }
}

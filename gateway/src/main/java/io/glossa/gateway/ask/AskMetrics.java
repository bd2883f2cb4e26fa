package io.glossa.gateway.ask;

import io.glossa.wire.Warning;
import io.glossa.wire.ask.AskResponse;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts what the responses say: outcomes by mode, warnings by code, and how long each stage took. */
@Component
class AskMetrics {

    private static final int NANOS_PER_MILLI = 1_000_000;

    private final MeterRegistry registry;

    AskMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A question whose asker did not wait for the answer. */
    void stopped() {
        registry.counter("glossa.ask.stopped").increment();
    }

    void record(AskResponse response) {
        registry.counter(
                        "glossa.ask",
                        "status",
                        response.status().name(),
                        "requested",
                        response.mode().requested().value(),
                        "used",
                        response.mode().used().value())
                .increment();
        for (Warning warning : response.warnings()) {
            registry.counter("glossa.ask.warnings", "code", warning.code()).increment();
        }
        response.timings()
                .forEach((stage, millis) -> registry.timer("glossa.ask.stage", "stage", stage)
                        .record(Duration.ofNanos((long) (millis * NANOS_PER_MILLI))));
    }
}

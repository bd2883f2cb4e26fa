package io.glossa.retrieval;

import io.glossa.encoder.TextEncoder;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Counts for how long the encoder has been running: what it grows by in a second is the share in use. */
@Component
final class EncoderMetrics implements MeterBinder {

    private static final double NANOS = 1e9;

    private final TextEncoder encoder;

    EncoderMetrics(TextEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder(
                        "glossa.encoder.busy",
                        encoder,
                        running -> running.busyTime().toNanos() / NANOS)
                .description("For how long the encoder has been running")
                .baseUnit("seconds")
                .register(registry);
    }
}

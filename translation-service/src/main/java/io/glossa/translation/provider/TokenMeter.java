package io.glossa.translation.provider;

import io.glossa.wire.answer.Usage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Adds up what language models take and write for one request, on all threads that work for it. */
public final class TokenMeter {

    private static final ScopedValue<TokenMeter> OF_THE_REQUEST = ScopedValue.newInstance();

    private final AtomicReference<@Nullable Usage> usage = new AtomicReference<>();

    /** Does a part of the request's work, on this thread. */
    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(OF_THE_REQUEST, this).call(work::get);
    }

    static void add(Usage used) {
        if (OF_THE_REQUEST.isBound()) {
            OF_THE_REQUEST.get().usage.accumulateAndGet(used, Usage::sum);
        }
    }

    /** Up to now; null while no model has answered. */
    public @Nullable Usage usage() {
        return usage.get();
    }
}

package io.glossa.answer.generation;

import io.glossa.wire.answer.Usage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds up what language models take and write for one request, used or not. Belongs to the request's thread. */
public final class TokenMeter {

    private static final ScopedValue<TokenMeter> OF_THE_REQUEST = ScopedValue.newInstance();

    private @Nullable Usage usage;

    private TokenMeter() {}

    /** Answers a request, whose tokens it counts. */
    public static <T> T during(Function<TokenMeter, T> request) {
        TokenMeter meter = new TokenMeter();
        return ScopedValue.where(OF_THE_REQUEST, meter).call(() -> request.apply(meter));
    }

    static void add(Usage used) {
        if (OF_THE_REQUEST.isBound()) {
            TokenMeter meter = OF_THE_REQUEST.get();
            meter.usage = Usage.sum(meter.usage, used);
        }
    }

    /** Up to now; null while no model has answered. */
    public @Nullable Usage usage() {
        return usage;
    }
}

package io.glossa.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Measures the stages of one request, one after the other. What stages share is measured {@linkplain #within within} them
 * and counted for itself. Not for several threads.
 */
final class Stopwatch {

    private static final ScopedValue<Stopwatch> OF_THE_REQUEST = ScopedValue.newInstance();

    private final Map<String, Double> milliseconds = new LinkedHashMap<>();
    private long since = System.nanoTime();

    private Stopwatch() {}

    /** Answers a request, whose stages it measures. */
    static <T> T during(Function<Stopwatch, T> request) {
        Stopwatch stopwatch = new Stopwatch();
        return ScopedValue.where(OF_THE_REQUEST, stopwatch).call(() -> request.apply(stopwatch));
    }

    /** Books the time of {@code work} under {@code part} instead of the stage that it is done in. */
    static <T> T within(String part, Supplier<T> work) {
        return OF_THE_REQUEST.isBound() ? OF_THE_REQUEST.get().measure(part, work) : work.get();
    }

    private <T> T measure(String part, Supplier<T> work) {
        long begun = System.nanoTime();
        try {
            return work.get();
        } finally {
            long taken = System.nanoTime() - begun;
            book(part, taken);
            since += taken;
        }
    }

    /** Books the time since the last call under {@code stage}. */
    void done(String stage) {
        long now = System.nanoTime();
        book(stage, now - since);
        since = now;
    }

    private void book(String stage, long nanoseconds) {
        milliseconds.merge(stage, nanoseconds / 1e6, Double::sum);
    }

    Map<String, Double> milliseconds() {
        return milliseconds;
    }
}

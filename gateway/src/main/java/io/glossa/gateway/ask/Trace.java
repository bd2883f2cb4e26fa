package io.glossa.gateway.ask;

import io.glossa.wire.Warning;
import io.glossa.wire.answer.Usage;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one request leaves to be seen: how long each stage took and what did not go as it should. Not thread-safe. */
final class Trace {

    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private final AskListener listener;
    private final long begun = System.nanoTime();
    private final Map<String, Double> timings = new LinkedHashMap<>();
    private final Set<Warning> warnings = new LinkedHashSet<>();
    private @Nullable Usage usage;
    private final Set<Warning> found = new HashSet<>();

    Trace() {
        this(AskListener.NONE);
    }

    Trace(AskListener listener) {
        this.listener = listener;
    }

    /**
     * Runs a stage; a stage that runs twice has both times added up.
     *
     * @throws CancellationException instead of running it, if this thread was interrupted
     */
    <T> T timed(String stage, Supplier<T> work) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Stopped before the stage " + stage);
        }
        listener.began(stage);
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            timings.merge(stage, (System.nanoTime() - start) / NANOS_PER_MILLI, Double::sum);
        }
    }

    /** Adds another service's own timings under the stage that called it. */
    void add(String stage, Map<String, Double> inner) {
        inner.forEach((name, millis) -> timings.merge(stage + "." + name, millis, Double::sum));
    }

    /** Adds what language models took; nothing if it is null. */
    void used(@Nullable Usage more) {
        usage = Usage.sum(usage, more);
    }

    /** Of language models, up to now; null where none was asked. */
    @Nullable
    Usage usage() {
        return usage;
    }

    void warn(String code, String detail) {
        warn(List.of(new Warning(code, detail)));
    }

    void warn(List<Warning> more) {
        more.stream().filter(warnings::add).forEach(listener::warned);
    }

    /** What a stage found, with its name: what two stages find, as in one text for two uses, is told of the first. */
    void warn(String stage, List<Warning> more) {
        more.stream()
                .filter(found::add)
                .forEach(warning -> warn(warning.code(), "%s: %s".formatted(stage, warning.detail())));
    }

    boolean hasWarning(String code) {
        return warnings.stream().anyMatch(warning -> warning.code().equals(code));
    }

    List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /** Milliseconds by stage, with the {@code total} up to now. */
    Map<String, Double> timings() {
        Map<String, Double> all = new LinkedHashMap<>(timings);
        all.put("total", (System.nanoTime() - begun) / NANOS_PER_MILLI);
        all.replaceAll((stage, millis) -> Math.round(millis * 1000) / 1000.0);
        return all;
    }
}

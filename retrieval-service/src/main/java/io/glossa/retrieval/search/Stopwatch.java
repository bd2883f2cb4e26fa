package io.glossa.retrieval.search;

import java.util.LinkedHashMap;
import java.util.Map;

/** Measures the stages of one search, in milliseconds. */
final class Stopwatch {

    private final Map<String, Double> laps = new LinkedHashMap<>();
    private long last = System.nanoTime();

    /** Ends the stage called {@code name}. */
    void lap(String name) {
        long now = System.nanoTime();
        laps.merge(name, Math.round((now - last) / 1e4) / 1e2, Double::sum);
        last = now;
    }

    Map<String, Double> laps() {
        return Map.copyOf(laps);
    }
}

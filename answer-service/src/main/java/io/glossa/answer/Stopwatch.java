package io.glossa.answer;

import java.util.LinkedHashMap;
import java.util.Map;

/** Measures the stages of one request, one after the other. Not for several threads. */
final class Stopwatch {

    private final Map<String, Double> milliseconds = new LinkedHashMap<>();
    private long since = System.nanoTime();

    /** Books the time since the last call under {@code stage}. */
    void done(String stage) {
        long now = System.nanoTime();
        milliseconds.merge(stage, (now - since) / 1e6, Double::sum);
        since = now;
    }

    Map<String, Double> milliseconds() {
        return milliseconds;
    }
}

package io.glossa.gateway.web;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When a request that was refused for a passing reason may come again: drawn for each, from 1 s on, or those that were refused
 * together would come back together.
 */
public final class RetryAfter {

    /** A service is left alone for 2 s after many failures, and one that was killed is there again after some seconds. */
    private static final Duration OUTAGE = Duration.ofSeconds(5);

    private RetryAfter() {}

    /** What the header says of something that is away. */
    public static String outage() {
        return within(OUTAGE);
    }

    /** @param atTheLatest at least a second */
    public static String within(Duration atTheLatest) {
        return Long.toString(ThreadLocalRandom.current().nextLong(1, atTheLatest.toSeconds() + 1));
    }
}

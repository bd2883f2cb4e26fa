package io.glossa.retrieval.replica;

import io.glossa.wire.retrieval.Position;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where the primary's log was at which moment: it tells a replica's age, which its own clock does not where nothing is
 * written, or nothing comes. While the primary is away nothing gets older.
 */
final class PrimaryHistory {

    private final Duration maximumLag;
    private final Deque<Seen> seen = new ArrayDeque<>();

    PrimaryHistory(Duration maximumLag) {
        this.maximumLag = maximumLag;
    }

    /** @param at nanoseconds of a clock that only goes forward */
    synchronized void add(Position position, long at) {
        Seen last = seen.peekLast();
        if (last != null && position.compareTo(last.position) < 0) {
            // Another server took over before all of the log had come to it.
            seen.clear();
        }
        seen.addLast(new Seen(position, at));
        // The last of those that are too old is what a replica must have.
        while (seen.size() > 1 && second().at <= at - maximumLag.toNanos()) {
            seen.removeFirst();
        }
    }

    private Seen second() {
        var some = seen.iterator();
        some.next();
        return some.next();
    }

    /** Whether the primary had come further by a moment that is longer ago than may be. */
    synchronized boolean isTooOld(Position replayed) {
        Seen first = seen.peekFirst();
        Seen last = seen.peekLast();
        return first != null
                && last != null
                && first.at <= last.at - maximumLag.toNanos()
                && replayed.compareTo(first.position) < 0;
    }

    /** At least how much older than the primary this is, as far as the history reaches. */
    synchronized Duration lag(Position replayed) {
        @Nullable
        Seen missing = seen.stream()
                .filter(moment -> replayed.compareTo(moment.position) < 0)
                .findFirst()
                .orElse(null);
        return missing == null ? Duration.ZERO : Duration.ofNanos(seen.getLast().at - missing.at);
    }

    private record Seen(Position position, long at) {}
}

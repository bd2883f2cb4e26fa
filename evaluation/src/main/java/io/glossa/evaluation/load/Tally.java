package io.glossa.evaluation.load;

import io.glossa.evaluation.run.PublicApi.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the clients got so far; they all write into it. */
final class Tally {

    private static final int OK = 200;

    private final SortedMap<String, Integer> outcomes = new TreeMap<>();
    private final List<Double> milliseconds = new ArrayList<>();

    synchronized void add(Reply reply, double took) {
        outcomes.merge(outcome(reply), 1, Integer::sum);
        if (reply.status() == OK) {
            milliseconds.add(took);
        }
    }

    /** That there was no answer at all. */
    synchronized void addFailure(Exception failure) {
        outcomes.merge(failure.getClass().getSimpleName(), 1, Integer::sum);
    }

    /** How often each status came; of the others than 200, whether with a time to come again. */
    synchronized SortedMap<String, Integer> outcomes() {
        return new TreeMap<>(outcomes);
    }

    /** Of the answers alone. */
    synchronized List<Double> milliseconds() {
        return new ArrayList<>(milliseconds);
    }

    synchronized int answered() {
        return milliseconds.size();
    }

    synchronized int total() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String outcome(Reply reply) {
        if (reply.status() == OK) {
            return "200";
        }
        return reply.status() + (reply.retryAfter().isPresent() ? " with Retry-After" : " without Retry-After");
    }
}

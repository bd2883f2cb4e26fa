package io.glossa.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the clients got during one fault. They all write into it. */
final class Tally {

    private static final int MOST_COMPLAINTS = 20;

    private final Map<String, Integer> problems = new TreeMap<>();
    private final List<String> complaints = new ArrayList<>();
    private int answers;
    private int stored;
    private Duration slowest = Duration.ZERO;

    synchronized void answered(Duration took) {
        answers++;
        took(took);
    }

    synchronized void stored(Duration took) {
        stored++;
        took(took);
    }

    /** @param problem what the client was told, or that there was no connection */
    synchronized void refused(String problem, Duration took) {
        problems.merge(problem, 1, Integer::sum);
        took(took);
    }

    /** That something was as it must never be. */
    synchronized void complain(String complaint) {
        if (complaints.size() < MOST_COMPLAINTS) {
            complaints.add(complaint);
        }
    }

    private void took(Duration took) {
        if (took.compareTo(slowest) > 0) {
            slowest = took;
        }
    }

    synchronized int requests() {
        return answers
                + stored
                + problems.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized int answers() {
        return answers;
    }

    synchronized int stored() {
        return stored;
    }

    synchronized Map<String, Integer> problems() {
        return new TreeMap<>(problems);
    }

    synchronized Duration slowest() {
        return slowest;
    }

    synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }
}

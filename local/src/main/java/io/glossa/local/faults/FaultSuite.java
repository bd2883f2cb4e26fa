package io.glossa.local.faults;

import io.glossa.local.faults.Trial.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A choice of faults, and the table of what they did. */
public final class FaultSuite {

    private static final int MILLIS = 1000;

    private final List<Fault> faults;

    private FaultSuite(List<Fault> faults) {
        this.faults = faults;
    }

    /** The names of all faults. */
    public static List<String> names() {
        return Faults.all().stream().map(Fault::name).toList();
    }

    /**
     * Those that are called so, in their usual order; all of them where none is named.
     *
     * @throws IllegalArgumentException if there is no fault of a name
     */
    public static FaultSuite of(List<String> names) {
        List<String> unknown =
                names.stream().filter(name -> !names().contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no fault '%s', only %s".formatted(unknown.getFirst(), String.join(", ", names())));
        }
        return new FaultSuite(Faults.all().stream()
                .filter(fault -> names.isEmpty() || names.contains(fault.name()))
                .toList());
    }

    /** Runs all, and prints a line when each is done. */
    public List<Outcome> run(Trial trial, PrintWriter out) throws IOException, InterruptedException {
        out.printf(
                "%-26s %8s %8s %7s %8s %8s %7s %9s  %s%n",
                "fault", "requests", "answered", "stored", "refused", "slowest", "away", "recovered", "");
        List<Outcome> outcomes = new ArrayList<>();
        for (Fault fault : faults) {
            Outcome outcome = trial.run(fault);
            outcomes.add(outcome);
            print(outcome, out);
        }
        return outcomes;
    }

    private static void print(Outcome outcome, PrintWriter out) {
        if (!outcome.skipped().isEmpty()) {
            out.printf("%-26s skipped: %s%n", outcome.fault(), outcome.skipped());
            out.flush();
            return;
        }
        Tally tally = outcome.tally();
        int refused =
                tally.problems().values().stream().mapToInt(Integer::intValue).sum();
        out.printf(
                "%-26s %8d %8d %7d %8d %7.1fs %6.1fs %8.1fs  %s%n",
                outcome.fault(),
                tally.requests(),
                tally.answers(),
                tally.stored(),
                refused,
                seconds(tally.slowest()),
                seconds(outcome.away()),
                seconds(outcome.recovery()),
                outcome.passed() ? "ok" : "FAILED");
        for (Map.Entry<String, Integer> problem : tally.problems().entrySet()) {
            out.printf("    %6d  %s%n", problem.getValue(), problem.getKey());
        }
        tally.complaints().forEach(complaint -> out.printf("    !! %s%n", complaint));
        out.flush();
    }

    private static double seconds(Duration duration) {
        return (double) duration.toMillis() / MILLIS;
    }
}

package io.glossa.evaluation.load;

import io.glossa.evaluation.run.Measurement.Report;
import java.io.PrintWriter;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import picocli.CommandLine.ExitCode;

/**
 * What open streams cost.
 *
 * @param wanted how many streams
 * @param held how many were still waiting for their answer when memory was looked at
 * @param answered streams that were answered before all were open, by what needs no model, each of which another took the
 *     place of
 * @param failures how often streams did not come to wait, by what they got instead
 * @param before resident MiB of each process without a stream
 * @param during with those that were held
 * @param after when all were closed
 */
record StreamsReport(
        int wanted,
        int held,
        int answered,
        SortedMap<String, Integer> failures,
        SortedMap<String, Long> before,
        SortedMap<String, Long> during,
        SortedMap<String, Long> after)
        implements Report {

    @Override
    public void print(PrintWriter out) {
        out.printf("%d of %d streams held%n", held, wanted);
        if (answered > 0) {
            out.printf("%d more were answered at once, and replaced%n", answered);
        }
        failures.forEach((failure, count) -> out.printf("%-40s %8d%n", failure, count));
        SortedSet<String> processes = new TreeSet<>(before.keySet());
        out.printf("%n%-24s %10s %10s %10s %10s%n", "resident MiB", "before", "during", "more", "after");
        for (String name : processes) {
            out.printf(
                    "%-24s %10d %10d %10d %10d%n",
                    name, of(before, name), of(during, name), of(during, name) - of(before, name), of(after, name));
        }
        out.printf(
                "%-24s %10d %10d %10d %10d%n", "all", sum(before), sum(during), sum(during) - sum(before), sum(after));
    }

    private static long of(Map<String, Long> resident, String name) {
        return resident.getOrDefault(name, 0L);
    }

    private static long sum(Map<String, Long> resident) {
        return resident.values().stream().mapToLong(Long::longValue).sum();
    }

    /** That of a failure, unless all of them were held. */
    @Override
    public int exitCode() {
        return held == wanted ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}

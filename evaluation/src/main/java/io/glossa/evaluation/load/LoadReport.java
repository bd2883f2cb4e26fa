package io.glossa.evaluation.load;

import io.glossa.evaluation.run.Measurement.Report;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;

/**
 * What the clients got.
 *
 * @param seconds for how long they asked
 * @param outcomes how often each status came, or what failed
 * @param milliseconds of the answers with status 200, none if there was none
 * @param answersPerSecond those with status 200
 * @param samples over time
 */
record LoadReport(
        int clients,
        double seconds,
        SortedMap<String, Integer> outcomes,
        @Nullable Percentiles milliseconds,
        double answersPerSecond,
        List<Sample> samples)
        implements Report {

    private static final Set<String> EXPECTED = Set.of("200", "429 with Retry-After", "503 with Retry-After");

    /** By the nearest rank. */
    record Percentiles(double p50, double p95, double p99, double most) {}

    /**
     * How it was then.
     *
     * @param second since the beginning
     * @param answered since the last sample
     * @param refused or failed since the last sample
     * @param residentMebibytes of each process
     */
    record Sample(long second, int answered, int refused, SortedMap<String, Long> residentMebibytes) {}

    @Override
    public void print(PrintWriter out) {
        out.printf("%d clients for %.0f s, %.1f answers a second%n%n", clients, seconds, answersPerSecond);
        outcomes.forEach((outcome, count) -> out.printf("%-24s %8d%n", outcome, count));
        if (milliseconds != null) {
            out.printf(
                    "%nmilliseconds of an answer: p50 %.0f, p95 %.0f, p99 %.0f, most %.0f%n",
                    milliseconds.p50(), milliseconds.p95(), milliseconds.p99(), milliseconds.most());
        }
        SortedSet<String> processes = new TreeSet<>();
        samples.forEach(sample -> processes.addAll(sample.residentMebibytes().keySet()));
        out.printf("%n%7s %9s %9s", "second", "answered", "refused");
        processes.forEach(name -> out.printf(" %20s", name + " MiB"));
        out.println();
        for (Sample sample : samples) {
            out.printf("%7d %9d %9d", sample.second(), sample.answered(), sample.refused());
            processes.forEach(name -> out.printf(
                    " %20s",
                    sample.residentMebibytes().containsKey(name)
                            ? sample.residentMebibytes().get(name)
                            : "-"));
            out.println();
        }
    }

    /** That of a failure, if anything else came than answers and refusals that say when to come again. */
    @Override
    public int exitCode() {
        return EXPECTED.containsAll(outcomes.keySet()) ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}

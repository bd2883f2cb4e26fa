package io.glossa.evaluation.names;

import io.glossa.evaluation.run.Latency;
import io.glossa.evaluation.run.Measurement.Report;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.Passage.LegHit;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How many names found themselves.
 *
 * @param stored how many names there are to choose from in each language
 */
record NamesReport(int stored, SortedMap<String, Found> languages, Latency latencyMs) implements Report {

    private static final int BEST = 20;
    private static final String LEG = "names";

    /**
     * @param byIndex20 share whose rank in the leg of names is 20 or better
     * @param first share that are the first hit
     * @param hits20 share among the first 20 hits
     */
    record Found(int questions, double byIndex20, double first, double hits20) {}

    /** Adds up hits. */
    static final class Sum {

        private int questions;
        private int byIndex;
        private int first;
        private int among;

        /** @param hit the name's own, if it was found */
        void add(Optional<Passage> hit) {
            questions++;
            byIndex += hit.stream()
                            .flatMap(passage -> passage.legs().stream())
                            .filter(leg -> leg.leg().equals(LEG))
                            .mapToInt(LegHit::rank)
                            .anyMatch(rank -> rank <= BEST)
                    ? 1
                    : 0;
            first += hit.filter(passage -> passage.rank() == 1).isPresent() ? 1 : 0;
            among += hit.filter(passage -> passage.rank() <= BEST).isPresent() ? 1 : 0;
        }

        Found found() {
            return new Found(questions, share(byIndex), share(first), share(among));
        }

        private double share(int part) {
            return questions == 0 ? 0 : (double) part / questions;
        }
    }

    @Override
    public void print(PrintWriter out) {
        out.printf("among %d names of each script%n", stored);
        out.printf("%-5s %10s %22s %10s %15s%n", "", "questions", "20 best of the index", "first hit", "20 first hits");
        languages.forEach((language, found) -> out.printf(
                "%-5s %10d %22.3f %10.3f %15.3f%n",
                language, found.questions(), found.byIndex20(), found.first(), found.hits20()));
        out.printf("latency: p50 %.0f ms, p95 %.0f ms%n", latencyMs.p50(), latencyMs.p95());
    }
}

package io.glossa.evaluation.scale;

import io.glossa.evaluation.run.Latency;
import io.glossa.evaluation.run.Measurement.Report;
import java.io.PrintWriter;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a collection of each size costs.
 *
 * @param questions how many were asked of each
 */
record ScaleReport(int questions, int languages, List<Size> sizes) implements Report {

    private static final double MEBIBYTE = 1 << 20;

    /**
     * One size.
     *
     * @param fillSeconds to write the rows that the size before had not
     * @param indexSeconds to build the HNSW graphs and the inverted indexes of all
     * @param graphBytes of the HNSW graphs
     * @param sentenceBytes of the sentences with all their indexes
     * @param databaseBytes of everything
     * @param recallAt10 of the graphs against exact search, in each language
     * @param search milliseconds through the gateway, encoder included
     * @param stages the search's own, 95th percentiles in milliseconds
     * @param cpuMilliseconds of one search, in PostgreSQL and in the other processes; none where they cannot be seen
     * @param databaseMemory PostgreSQL's bytes of memory, what its processes share counted once; none where it cannot be seen
     * @param nearestReal mean inner product of real sentences with their nearest neighbour, and of made ones
     */
    record Size(
            long sentences,
            double fillSeconds,
            double indexSeconds,
            long graphBytes,
            long sentenceBytes,
            long databaseBytes,
            double recallAt10,
            double recallAt100,
            Latency search,
            SortedMap<String, Double> stages,
            @Nullable Double cpuMilliseconds,
            @Nullable Long databaseMemory,
            double nearestReal,
            double nearestMade) {}

    @Override
    public void print(PrintWriter out) {
        out.printf("%d questions, %d languages%n%n", questions, languages);
        out.printf(
                "%9s %8s %8s %9s %9s %9s %7s %7s %7s %7s %7s %8s%n",
                "sentences",
                "fill s",
                "index s",
                "graph MiB",
                "table MiB",
                "all MiB",
                "R@10",
                "R@100",
                "p50 ms",
                "p95 ms",
                "CPU ms",
                "RAM MiB");
        for (Size size : sizes) {
            out.printf(
                    "%9d %8.0f %8.0f %9.0f %9.0f %9.0f %7.4f %7.4f %7.1f %7.1f %7s %8s%n",
                    size.sentences,
                    size.fillSeconds,
                    size.indexSeconds,
                    size.graphBytes / MEBIBYTE,
                    size.sentenceBytes / MEBIBYTE,
                    size.databaseBytes / MEBIBYTE,
                    size.recallAt10,
                    size.recallAt100,
                    size.search.p50(),
                    size.search.p95(),
                    size.cpuMilliseconds == null ? "-" : "%.1f".formatted(size.cpuMilliseconds),
                    size.databaseMemory == null ? "-" : "%.0f".formatted(size.databaseMemory / MEBIBYTE));
        }
        out.printf("%n95th percentiles of the search's stages, ms%n");
        for (Size size : sizes) {
            out.printf("%9d", size.sentences);
            size.stages.forEach((stage, milliseconds) -> out.printf("  %s %.1f", stage, milliseconds));
            out.println();
        }
        out.printf("%nmean inner product with the nearest neighbour: real sentences, made ones%n");
        sizes.forEach(size -> out.printf("%9d  %.3f  %.3f%n", size.sentences, size.nearestReal, size.nearestMade));
    }
}

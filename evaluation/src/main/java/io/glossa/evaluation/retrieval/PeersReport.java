package io.glossa.evaluation.retrieval;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.glossa.evaluation.run.Latency;
import io.glossa.evaluation.run.Measurement.Report;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.ExitCode;

/**
 * The service beside its peers, on the same sentences and questions.
 *
 * @param failed peers that gave no result, and why
 */
record PeersReport(List<Entry> peers, SortedMap<String, String> failed) implements Report {

    PeersReport {
        peers = List.copyOf(peers);
        failed = new TreeMap<>(failed);
    }

    /**
     * One of them; its object has what {@link RetrievalReport}'s has.
     *
     * @param version empty for the service itself
     */
    record Entry(
            String name,
            String version,
            int questions,
            int sentences,
            List<String> languages,
            @JsonUnwrapped RetrievalScores scores,
            Throughput throughput) {

        private void print(PrintWriter out) {
            PairScores same = scores.single().same();
            PairScores cross = scores.single().cross();
            Map.Entry<String, PairScores> worst = scores.pairs().entrySet().stream()
                    .min(Comparator.comparingDouble(pair -> pair.getValue().r10()))
                    .orElseThrow();
            Latency latency = scores.latencyMs();
            out.printf(
                    "%-24s %6.3f | %6.3f %6.3f %6.3f | %6.3f %6.3f %6.3f | %-5s %6.3f | %8.0f %6.2f | %9s | %11.1f %11.1f%n",
                    (name + " " + version).strip(),
                    scores.map(),
                    same.r1(),
                    same.r10(),
                    same.ndcg10(),
                    cross.r1(),
                    cross.r10(),
                    cross.ndcg10(),
                    worst.getKey(),
                    worst.getValue().r10(),
                    scores.maxRankDistance(),
                    scores.ownLanguageShare20(),
                    "%.0f/%.0f".formatted(latency.p50(), latency.p95()),
                    throughput.sentences,
                    throughput.questions);
        }
    }

    /**
     * What goes through in a second.
     *
     * @param sentences encoded and stored
     * @param questions searched for one page, one after another
     */
    record Throughput(double sentences, double questions) {

        static Throughput of(int sentences, double ingestSeconds, List<Double> milliseconds) {
            double mean = milliseconds.stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElseThrow();
            return new Throughput(sentences / ingestSeconds, 1000 / mean);
        }
    }

    @Override
    public int exitCode() {
        return failed.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    @Override
    public void print(PrintWriter out) {
        Entry first = peers.getFirst();
        out.printf(
                "%d questions over %d sentences in %d languages%n%n",
                first.questions, first.sentences, first.languages.size());
        out.printf(
                "%-24s %6s | %-20s | %-20s | %-12s | %8s %6s | %9s | %11s %11s%n",
                "",
                "mAP",
                "same R@1 R@10 nDCG",
                "cross R@1 R@10 nDCG",
                "worst R@10",
                "distance",
                "own@20",
                "p50/p95 ms",
                "sentences/s",
                "questions/s");
        peers.forEach(peer -> peer.print(out));
        failed.forEach((name, reason) -> out.printf("%s failed: %s%n", name, reason));
        for (Entry peer : peers) {
            out.printf("%nR@10 of %s by language of the question (rows) and of the evidence (columns):%n", peer.name);
            RetrievalReport.printPairs(out, peer.languages, peer.scores.pairs());
        }
    }
}

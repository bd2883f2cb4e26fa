package io.glossa.evaluation.retrieval;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.glossa.evaluation.run.Measurement.Report;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The service beside the baseline.
 *
 * @param baseline absent where no database was named for it
 */
record RetrievalReport(
        int questions,
        int sentences,
        List<String> languages,
        @JsonUnwrapped RetrievalScores scores,
        @Nullable RetrievalScores baseline)
        implements Report {

    /** This report with the baseline's scores in it. */
    RetrievalReport beside(RetrievalScores others) {
        return new RetrievalReport(questions, sentences, languages, scores, others);
    }

    @Override
    public void print(PrintWriter out) {
        out.printf("%d questions over %d sentences in %d languages%n%n", questions, sentences, languages.size());
        out.printf(
                "%-24s %6s | %-20s | %-20s | %8s %6s | %9s%n",
                "", "mAP", "same R@1 R@10 nDCG", "cross R@1 R@10 nDCG", "distance", "own@20", "p50/p95 ms");
        line(out, "Glossa", scores);
        if (baseline != null) {
            line(out, "cosine in one HNSW index", baseline);
        }
        out.println("\nR@10 by language of the question (rows) and of the evidence (columns):");
        printPairs(out, languages, (question, source) -> {
            PairScores pair = scores.pairs().get(question + "-" + source);
            return pair == null ? null : pair.r10();
        });
        scores.pairs().entrySet().stream()
                .min(Map.Entry.comparingByValue((one, other) -> Double.compare(one.r10(), other.r10())))
                .ifPresent(worst -> out.printf(
                        "worst pair: %s, R@10 %.3f%n",
                        worst.getKey(), worst.getValue().r10()));
    }

    static void printPairs(
            PrintWriter out, List<String> languages, BiFunction<String, String, @Nullable Double> value) {
        out.printf("%-5s", "");
        languages.forEach(language -> out.printf("%7s", language));
        out.println();
        for (String row : languages) {
            out.printf("%-5s", row);
            for (String column : languages) {
                Double pair = value.apply(row, column);
                out.printf("%7s", pair == null ? "-" : "%.3f".formatted(pair));
            }
            out.println();
        }
    }

    private static void line(PrintWriter out, String name, RetrievalScores scores) {
        PairScores same = scores.single().same();
        PairScores cross = scores.single().cross();
        out.printf(
                "%-24s %6.3f | %6.3f %6.3f %6.3f | %6.3f %6.3f %6.3f | %8.0f %6.2f | %.0f/%.0f%n",
                name,
                scores.map(),
                same.r1(),
                same.r10(),
                same.ndcg10(),
                cross.r1(),
                cross.r10(),
                cross.ndcg10(),
                scores.maxRankDistance(),
                scores.ownLanguageShare20(),
                scores.latencyMs().p50(),
                scores.latencyMs().p95());
    }
}

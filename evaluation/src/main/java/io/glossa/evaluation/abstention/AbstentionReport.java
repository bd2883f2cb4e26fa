package io.glossa.evaluation.abstention;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.glossa.evaluation.run.Latency;
import io.glossa.evaluation.run.Measurement.Report;
import java.io.PrintWriter;
import java.util.SortedMap;

/** The rates over all questions and by language. */
record AbstentionReport(
        int questions,
        @JsonUnwrapped AbstentionRates rates,
        SortedMap<String, AbstentionRates> languages,
        Latency latencyMs)
        implements Report {

    @Override
    public void print(PrintWriter out) {
        out.printf("%-5s %14s %10s%n", "", "hallucination", "error");
        languages.forEach((language, of) -> line(out, language, of));
        line(out, "all", rates);
        out.printf("latency: p50 %.0f ms, p95 %.0f ms%n", latencyMs.p50(), latencyMs.p95());
    }

    private static void line(PrintWriter out, String name, AbstentionRates of) {
        out.printf("%-5s %14.3f %10.3f%n", name, of.hallucinationRate(), of.errorRate());
    }
}

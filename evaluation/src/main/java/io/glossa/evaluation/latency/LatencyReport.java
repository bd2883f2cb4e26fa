package io.glossa.evaluation.latency;

import io.glossa.evaluation.run.Latency;
import io.glossa.evaluation.run.Measurement.Report;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Milliseconds of an answer.
 *
 * @param answer as the client sees it
 * @param outside what the gateway's total holds beside the encoder, the database and the models
 * @param stages as the response names them; a stage with a dot is part of the one before the dot
 */
record LatencyReport(int questions, int requests, Latency answer, Latency outside, SortedMap<String, Latency> stages)
        implements Report {

    /** The stages that wait for the encoder, the database or a model, none of them part of another. */
    private static final Set<String> ENCODER_DATABASE_OR_MODEL = Set.of(
            "search.collection",
            "search.encode",
            "search.statistics",
            "search.candidates",
            "search.crowding",
            "search.context",
            "search.passages",
            "search.commit",
            "answer.encode",
            "answer.generation",
            "translate-question",
            "translate-passages",
            "translate-claims",
            "translate-citations",
            "align-citations",
            "check-quotes");

    /** @param timings of each request, as the response holds them */
    static LatencyReport of(int questions, List<Double> milliseconds, List<Map<String, Double>> timings) {
        TreeSet<String> names = new TreeSet<>();
        timings.stream().map(Map::keySet).forEach(names::addAll);
        SortedMap<String, Latency> stages = new TreeMap<>();
        for (String name : names) {
            stages.put(
                    name,
                    Latency.of(timings.stream()
                            .map(each -> each.getOrDefault(name, 0.0))
                            .toList()));
        }
        List<Double> outside = timings.stream().map(LatencyReport::outside).toList();
        return new LatencyReport(questions, milliseconds.size(), Latency.of(milliseconds), Latency.of(outside), stages);
    }

    private static double outside(Map<String, Double> timings) {
        double inside = timings.entrySet().stream()
                .filter(stage -> ENCODER_DATABASE_OR_MODEL.contains(stage.getKey()))
                .map(Map.Entry::getValue)
                .mapToDouble(Double::doubleValue)
                .sum();
        return timings.getOrDefault("total", 0.0) - inside;
    }

    @Override
    public void print(PrintWriter out) {
        out.printf("%d questions, %d requests, one after another%n%n", questions, requests);
        out.printf("%-40s %8s %8s%n", "milliseconds", "p50", "p95");
        line(out, "answer, as the client sees it", answer);
        line(out, "outside encoder, database and models", outside);
        stages.forEach((name, latency) -> line(out, name, latency));
    }

    private static void line(PrintWriter out, String name, Latency latency) {
        out.printf("%-40s %8.0f %8.0f%n", name, latency.p50(), latency.p95());
    }
}

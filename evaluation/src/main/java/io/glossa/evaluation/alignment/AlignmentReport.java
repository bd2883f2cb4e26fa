package io.glossa.evaluation.alignment;

import io.glossa.evaluation.run.Measurement;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How well gold answer spans of one language were found in the others.
 *
 * @param meanF1 mean of the languages' F1, each counting alike
 * @param languages by target language
 */
public record AlignmentReport(double meanF1, SortedMap<String, Language> languages) implements Measurement.Report {

    public AlignmentReport {
        languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
    }

    /**
     * @param f1 mean character F1 of projected and gold span, in code points
     * @param iou50 share of the spans whose intersection with the gold span is over half of the union
     * @param fallbacks share that fell back to the whole sentence; counted in {@code f1} as they are
     * @param questions how many were asked
     */
    public record Language(double f1, double iou50, double fallbacks, int questions) {}

    static AlignmentReport of(SortedMap<String, Language> languages) {
        double mean =
                languages.values().stream().mapToDouble(Language::f1).average().orElse(0);
        return new AlignmentReport(mean, languages);
    }

    /** A table, worst language first. */
    @Override
    public void print(PrintWriter out) {
        out.println("language    F1   IoU>0.5  fallback  questions");
        languages.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> entry.getValue().f1()))
                .forEach(entry -> {
                    Language scores = entry.getValue();
                    out.printf(
                            Locale.ROOT,
                            "%-8s  %.3f     %.3f     %.3f  %9d%n",
                            entry.getKey(),
                            scores.f1(),
                            scores.iou50(),
                            scores.fallbacks(),
                            scores.questions());
                });
        out.printf(Locale.ROOT, "mean      %.3f%n", meanF1);
    }
}

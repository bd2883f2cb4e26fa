package io.glossa.evaluation.tuning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.glossa.evaluation.run.Measurement.Report;
import io.glossa.wire.retrieval.SearchWeights;
import io.glossa.wire.retrieval.TuningReport;
import io.glossa.wire.retrieval.TuningReport.MeasuredMean;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of a fit.
 *
 * @param groupedBy what labels shared that were held out together: {@code document} or {@code question}
 * @param settings how many there were to choose from
 * @param measured the measure that was fitted by first
 * @param chance how often the fitted weights would seem so much better than the default ones by chance
 * @param current what the collection was searched with before
 * @param fitted to all labels
 * @param kept whether the collection is searched with the fitted weights now
 */
record TuningOutcome(
        String collection,
        int labels,
        int groups,
        String groupedBy,
        int settings,
        List<Measured> measured,
        double chance,
        SearchWeights defaults,
        SearchWeights current,
        SearchWeights fitted,
        Decision decision,
        @JsonProperty("kept") boolean kept)
        implements Report {

    TuningOutcome {
        measured = List.copyOf(measured);
    }

    /** What is to become of the fitted weights. */
    enum Decision {
        BETTER("They are better beyond chance."),
        NOT_BETTER("Fitted weights are not better than the default beyond chance."),
        NOT_BETTER_THAN_BEFORE("Fitted weights are not better beyond chance than those that the collection has."),
        THE_SAME("No other weights are clearly better than those that the collection has.");

        private final String reason;

        Decision(String reason) {
            this.reason = reason;
        }

        @JsonValue
        String value() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Means of one measure.
     *
     * @param labels that have a value in it
     * @param current with what the collection was searched with before; null where that is the default
     * @param tuned by cross-validation
     * @param difference of tuned and zero-shot
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Measured(
            String measure,
            int labels,
            MeasuredMean zeroShot,
            @Nullable MeasuredMean current,
            MeasuredMean tuned,
            MeasuredMean difference) {}

    TuningOutcome asKept() {
        return new TuningOutcome(
                collection,
                labels,
                groups,
                groupedBy,
                settings,
                measured,
                chance,
                defaults,
                current,
                fitted,
                decision,
                true);
    }

    /** What the collection keeps of it. */
    TuningReport report() {
        Measured main = measured.getFirst();
        return new TuningReport(labels, groups, main.measure(), main.zeroShot(), main.tuned(), main.difference());
    }

    @Override
    public void print(PrintWriter out) {
        out.printf(
                "%s: %d labels in %d groups by %s, %d settings, cross-validated%n%n",
                collection, labels, groups, groupedBy, settings);
        boolean before = measured.getFirst().current() != null;
        out.printf(
                "%-30s %6s  %-22s%s  %-22s  %s%n",
                "mean [95%]",
                "labels",
                "zero-shot",
                before ? "  %-22s".formatted("until now") : "",
                "tuned, held out",
                "difference");
        for (Measured each : measured) {
            MeasuredMean current = each.current();
            out.printf(
                    "%-30s %6d  %-22s%s  %-22s  %s%n",
                    each.measure(),
                    each.labels(),
                    range(each.zeroShot()),
                    current == null ? "" : "  %-22s".formatted(range(current)),
                    range(each.tuned()),
                    "%+.3f [%+.3f, %+.3f]"
                            .formatted(
                                    each.difference().mean(),
                                    each.difference().low(),
                                    each.difference().high()));
        }
        out.printf("%nby chance: %.4f of the time%n", chance);
        printChange(out, "letters", current.letters(), fitted.letters());
        printChange(out, "foreignLetters", current.foreignLetters(), fitted.foreignLetters());
        printChange(out, "names", current.names(), fitted.names());
        printChange(out, "context", current.context(), fitted.context());
        printChange(out, "ownLanguageBonus", current.ownLanguageBonus(), fitted.ownLanguageBonus());
        printChange(out, "translationCosine", current.translationCosine(), fitted.translationCosine());
        out.println();
        out.println(
                kept
                        ? "Kept: the collection is searched with the fitted weights from now on."
                        : "Nothing changed. " + decision.reason);
    }

    private static void printChange(PrintWriter out, String weight, double from, double to) {
        if (from != to) {
            out.printf("fitted to all labels: %s %s instead of %s%n", weight, number(to), number(from));
        }
    }

    private static String number(double weight) {
        return "%.4f".formatted(weight).replaceAll("\\.?0+$", "");
    }

    private static String range(MeasuredMean mean) {
        return "%.3f [%.3f, %.3f]".formatted(mean.mean(), mean.low(), mean.high());
    }
}

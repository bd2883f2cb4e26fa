package io.glossa.evaluation.translation;

import io.glossa.evaluation.run.Measurement.Report;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * What was measured, pair by pair, each with and without protection.
 *
 * @param labels how labels were projected onto people's translations, and onto these
 */
record TranslationReport(List<PairScores> pairs, List<PairLabels> labels) implements Report {

    TranslationReport {
        pairs = List.copyOf(pairs);
        labels = List.copyOf(labels);
    }

    @Override
    public void print(PrintWriter out) {
        out.println(
                "pair      protected  sentences  done  chrF++  numbers        or flagged  names          or flagged  kept names     or flagged  others         flagged  names alone   p50 ms  hit ms  provider");
        for (PairScores each : pairs) {
            out.printf(
                    Locale.ROOT,
                    "%-8s  %-9s  %9d  %4d  %6.1f  %-13s  %10.3f  %-13s  %10.3f  %-13s  %10.3f  %-13s  %7d  %11d  %7.0f  %6s  %s%n",
                    each.pair(),
                    each.protection() ? "yes" : "no",
                    each.sentences(),
                    each.translated(),
                    each.chrf(),
                    rate(each.numbers()),
                    each.numbers().survivedOrFlagged(),
                    found(each.names()),
                    each.names().survivedOrFlagged(),
                    rate(each.keptNames()),
                    each.keptNames().survivedOrFlagged(),
                    rate(each.others()),
                    each.flagged(),
                    each.flaggedForNamesAlone(),
                    each.latency().p50(),
                    each.hit() == null
                            ? "-"
                            : String.format(Locale.ROOT, "%.1f", each.hit().p50()),
                    String.join(",", each.providers()));
        }
        out.println();
        out.println(
                "numbers, others: survived; names: found, by characters, sound or table, which of names that people translated");
        out.println("are 0.5 to 0.75 as well: what is not found is often translated by its meaning");
        out.println(
                "kept names: of the names that the person's translation has, as they are or spelled alike, the share that this one has");
        out.println("hit: the median of what was asked for again and came from the cache");
        out.println("or flagged: the share that survived or of whose kind a warning names what did not");
        out.println("names alone: of those flagged, the translations whose only warning is that a name was not found");
        out.println("others: codes, addresses, markup, placeholders");
        out.println();
        out.println("pair      labels onto             protected  labels  exact F1  words  word F1");
        for (PairLabels each : labels) {
            String onto = each.providers().isEmpty() ? "people's translation" : String.join(",", each.providers());
            LabelScores scores = each.scores();
            out.printf(
                    Locale.ROOT,
                    "%-8s  %-22s  %-9s  %6d  %8.3f  %5d  %7.3f%n",
                    each.pair(),
                    onto,
                    protection(each),
                    scores.spans(),
                    scores.spanF1(),
                    scores.words(),
                    scores.wordF1());
        }
        out.println();
        out.println(
                "labels: answers to questions, as BIO labels of a sentence's words, by POST /v1/align; in people's translations");
        out.println(
                "all of them, in others those that they have in the same words, once, and whose place is therefore known");
    }

    private static String protection(PairLabels labels) {
        if (labels.protection() == null) {
            return "-";
        }
        return labels.protection() ? "yes" : "no";
    }

    private static String found(Survival survival) {
        return String.format(
                Locale.ROOT, "%.3f/%d", survival.found(), survival.survived() + survival.lost() + survival.untold());
    }

    private static String rate(Survival survival) {
        return String.format(
                Locale.ROOT, "%.3f/%d+%d", survival.rate(), survival.survived() + survival.lost(), survival.untold());
    }
}

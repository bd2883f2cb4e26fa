package io.glossa.evaluation.report;

import io.glossa.evaluation.report.Scorecard.LanguageScore;
import io.glossa.evaluation.report.Scorecard.MeasureScores;
import io.glossa.evaluation.report.Scorecard.SuiteScores;
import io.glossa.evaluation.results.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says in words which language is measured to be out of line; what is so of the stored texts, the service says. */
final class Imbalance {

    /** The one measure of each suite that is worth a sentence. */
    private static final Set<Measure> CHIEF = Set.of(Measure.RECALL_AT_10, Measure.CITATION_RECALL, Measure.SPAN_F1);

    /** Fewer cannot be told from chance, see {@link Resampling}. */
    private static final int FEW = 10;

    private Imbalance() {}

    static List<String> warnings(List<SuiteScores> suites) {
        List<String> warnings = new ArrayList<>();
        for (SuiteScores suite : suites) {
            for (MeasureScores measure : suite.measures()) {
                if (CHIEF.contains(measure.measure())) {
                    weak(warnings, measure, measure.questionLanguages(), "questions in");
                    weak(warnings, measure, measure.sourceLanguages(), "evidence in");
                    few(warnings, measure);
                }
            }
        }
        return warnings;
    }

    /** A language whose whole interval lies below the mean of all. */
    private static void weak(List<String> warnings, MeasureScores measure, List<LanguageScore> languages, String side) {
        for (LanguageScore language : languages) {
            if (language.value().observations() >= FEW
                    && language.value().high() < measure.overall().mean()) {
                warnings.add("%s for %s %s is %.2f, significantly below the mean of %.2f."
                        .formatted(
                                measure.title(),
                                side,
                                language.language(),
                                language.value().mean(),
                                measure.overall().mean()));
            }
        }
    }

    private static void few(List<String> warnings, MeasureScores measure) {
        long few = measure.cells().stream()
                .filter(cell -> cell.value().observations() < FEW)
                .count();
        if (few > 0) {
            warnings.add(
                    "%d of %d language pairs have fewer than %d questions for %s: their intervals say how little that tells."
                            .formatted(few, measure.cells().size(), FEW, measure.title()));
        }
    }
}

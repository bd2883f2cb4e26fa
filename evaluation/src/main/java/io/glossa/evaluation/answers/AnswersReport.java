package io.glossa.evaluation.answers;

import io.glossa.evaluation.run.Latency;
import io.glossa.evaluation.run.Measurement.Report;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;

/**
 * What the answers were worth. Means are over questions, citations or claims; see {@link AnswerScores}.
 *
 * @param questions the answerable ones
 * @param pairs the same by question and source language, e.g. {@code vi-en}
 */
record AnswersReport(
        int questions,
        int unanswerableQuestions,
        double f1,
        double exactMatch,
        double citationPrecision,
        double citationPrecisionRetrieved,
        double citationSpanF1,
        double quotesVerbatim,
        double claimsSupported,
        double answerLanguageRate,
        Abstained abstained,
        Latency latencyMs,
        SortedMap<String, AnswerScores> pairs)
        implements Report {

    record Abstained(double answerable, double unanswerable) {}

    @Override
    public void print(PrintWriter out) {
        out.printf("%d answerable and %d unanswerable questions%n%n", questions, unanswerableQuestions);
        line(out, "answer F1", f1, Comparator.comparingDouble(AnswerScores::f1));
        line(out, "exact match", exactMatch, Comparator.comparingDouble(AnswerScores::exactMatch));
        line(out, "citation precision", citationPrecision, Comparator.comparingDouble(AnswerScores::citationPrecision));
        line(
                out,
                "... if found",
                citationPrecisionRetrieved,
                Comparator.comparingDouble(AnswerScores::citationPrecisionRetrieved));
        line(out, "citation span F1", citationSpanF1, Comparator.comparingDouble(AnswerScores::citationSpanF1));
        line(out, "quotes verbatim", quotesVerbatim, Comparator.comparingDouble(AnswerScores::quotesVerbatim));
        line(out, "claims supported", claimsSupported, Comparator.comparingDouble(AnswerScores::claimsSupported));
        line(
                out,
                "in the right language",
                answerLanguageRate,
                Comparator.comparingDouble(AnswerScores::answerLanguageRate));
        out.printf(
                "abstained: %.3f of the answerable, %.3f of the unanswerable%n",
                abstained.answerable(), abstained.unanswerable());
        out.printf("latency: p50 %.0f ms, p95 %.0f ms%n", latencyMs.p50(), latencyMs.p95());
    }

    private void line(PrintWriter out, String name, double mean, Comparator<AnswerScores> worstFirst) {
        String worst = pairs.entrySet().stream()
                .min(Map.Entry.comparingByValue(worstFirst))
                .map(Map.Entry::getKey)
                .orElse("-");
        out.printf("%-24s %.3f   worst pair %s%n", name, mean, worst);
    }
}

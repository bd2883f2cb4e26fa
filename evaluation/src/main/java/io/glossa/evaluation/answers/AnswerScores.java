package io.glossa.evaluation.answers;

import io.glossa.wire.TextSpan;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.answer.Support;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.ask.AskResponse.Status;
import java.util.List;

/**
 * What a set of answerable questions got.
 *
 * @param f1 mean over all questions; an abstention counts 0
 * @param exactMatch likewise
 * @param citationPrecision share of the citations that overlap the sentence with the right answer
 * @param citationPrecisionRetrieved the same over the answers among whose passages the right document is
 * @param citationSpanF1 mean over the answered questions
 * @param quotesVerbatim share of the citations whose quote is what was stored at its offsets
 * @param claimsSupported share of the claims that the service calls supported
 * @param answerLanguageRate share of the responses, abstentions included, that are in the question's language
 * @param abstained share of the questions that got no answer
 */
record AnswerScores(
        int questions,
        double f1,
        double exactMatch,
        double citationPrecision,
        double citationPrecisionRetrieved,
        double citationSpanF1,
        double quotesVerbatim,
        double claimsSupported,
        double answerLanguageRate,
        double abstained) {

    /** Adds up responses. */
    static final class Sum {

        private int questions;
        private int answered;
        private int exact;
        private int citations;
        private int right;
        private int citationsRetrieved;
        private int rightRetrieved;
        private int verbatim;
        private int claims;
        private int supported;
        private int inLanguage;
        private double f1;
        private double spanF1;

        /** @param texts what was stored, by document */
        void add(Probe probe, AskResponse response, boolean rightLanguage, StoredTexts texts) {
            questions++;
            inLanguage += rightLanguage ? 1 : 0;
            if (response.status() == Status.ABSTAINED || probe.source() == null) {
                return;
            }
            answered++;
            AnswerOverlap overlap = AnswerOverlap.of(
                    response.answer().text(),
                    probe.asked().answerText(),
                    probe.asked().language());
            f1 += overlap.f1();
            exact += overlap.exact() ? 1 : 0;
            claims += response.claims().size();
            supported += (int) response.claims().stream()
                    .filter(claim -> claim.support() == Support.SUPPORTED)
                    .count();
            List<Citation> cited = response.claims().stream()
                    .map(Claim::citations)
                    .flatMap(List::stream)
                    .toList();
            List<CitedSource> sources = cited.stream()
                    .map(citation ->
                            new CitedSource(citation.document(), new TextSpan(citation.start(), citation.end())))
                    .toList();
            String document = probe.source().paragraph().document();
            citations += cited.size();
            verbatim += (int) cited.stream().filter(texts::verbatim).count();
            int overlapping =
                    CitedSource.right(sources, document, probe.source().sentenceSpan());
            right += overlapping;
            if (response.passages().stream()
                    .anyMatch(passage -> passage.document().equals(document))) {
                citationsRetrieved += cited.size();
                rightRetrieved += overlapping;
            }
            spanF1 += CitedSource.spanF1(sources, document, probe.source().answer());
        }

        AnswerScores mean() {
            return new AnswerScores(
                    questions,
                    share(f1, questions),
                    share(exact, questions),
                    share(right, citations),
                    share(rightRetrieved, citationsRetrieved),
                    share(spanF1, answered),
                    share(verbatim, citations),
                    share(supported, claims),
                    share(inLanguage, questions),
                    share(questions - answered, questions));
        }

        private static double share(double part, int whole) {
            return whole == 0 ? 0 : part / whole;
        }
    }
}

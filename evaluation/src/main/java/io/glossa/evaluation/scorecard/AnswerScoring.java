package io.glossa.evaluation.scorecard;

import io.glossa.evaluation.answers.AnswerOverlap;
import io.glossa.evaluation.answers.CitedSource;
import io.glossa.evaluation.dataset.OwnQuestion.Gold;
import io.glossa.evaluation.results.Measure;
import io.glossa.language.KeptLanguage;
import io.glossa.language.SentenceSegmenter;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import io.glossa.wire.answer.Citation;
import io.glossa.wire.answer.Claim;
import io.glossa.wire.answer.Support;
import io.glossa.wire.ask.AskResponse;
import io.glossa.wire.ask.AskResponse.Status;
import io.glossa.wire.retrieval.Passage;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Holds a response against what is known of the right answer. */
final class AnswerScoring {

    private final KeptLanguage kept = new KeptLanguage();
    private final SentenceSegmenter segmenter = new SentenceSegmenter();
    private final UnaryOperator<String> texts;

    /** @param texts the stored text of a document; empty if there is none */
    AnswerScoring(UnaryOperator<String> texts) {
        this.texts = texts;
    }

    /**
     * What was seen of a response.
     *
     * @param rightCitations how many overlap a sentence with the right answer
     * @param found whether a passage with such a sentence was given to the writer
     * @param verbatim how many quotes are what stands at their offsets
     * @param inLanguage whether the response is in the question's language
     */
    record Judged(
            AskResponse response,
            List<Citation> citations,
            int rightCitations,
            boolean found,
            int verbatim,
            boolean inLanguage) {

        boolean declined() {
            return response.status() == Status.ABSTAINED;
        }
    }

    Judged judge(AnswerQuestion question, AskResponse response) {
        List<Citation> citations = response.claims().stream()
                .map(Claim::citations)
                .flatMap(List::stream)
                .toList();
        List<CitedSource> wanted = question.sources().entrySet().stream()
                .flatMap(source -> source.getValue().stream().map(gold -> sentence(gold, source.getKey())))
                .toList();
        int right = (int) citations.stream()
                .filter(citation -> touches(wanted, citation.document(), citation.start(), citation.end()))
                .count();
        boolean found = response.passages().stream()
                .anyMatch((Passage passage) -> touches(wanted, passage.document(), passage.start(), passage.end()));
        boolean inLanguage = kept.test(response.answer().text(), LanguageTag.of(question.language()));
        int verbatim = (int) citations.stream().filter(this::isVerbatim).count();
        return new Judged(response, citations, right, found, verbatim, inLanguage);
    }

    SortedMap<Measure, Double> measures(AnswerQuestion question, Judged judged) {
        SortedMap<Measure, Double> measures = new TreeMap<>();
        boolean answered = !judged.declined();
        if (question.unanswerable()) {
            measures.put(Measure.DECLINED, answered ? 0.0 : 1.0);
            return measures;
        }
        measures.put(Measure.ANSWER_LANGUAGE, judged.inLanguage() ? 1.0 : 0.0);
        if (question.answerable() != null) {
            measures.put(Measure.ANSWERED, answered ? 1.0 : 0.0);
        }
        if (question.answer() != null) {
            AnswerOverlap overlap = answered
                    ? AnswerOverlap.of(judged.response().answer().text(), question.answer(), question.language())
                    : new AnswerOverlap(0, false);
            measures.put(Measure.ANSWER_F1, overlap.f1());
            measures.put(Measure.EXACT_MATCH, overlap.exact() ? 1.0 : 0.0);
        }
        if (!question.sources().isEmpty()) {
            measures.put(Measure.CITATION_RECALL, judged.rightCitations() > 0 ? 1.0 : 0.0);
        }
        int citations = judged.citations().size();
        if (answered && citations > 0) {
            measures.put(Measure.QUOTES_VERBATIM, (double) judged.verbatim() / citations);
            if (!question.sources().isEmpty()) {
                measures.put(Measure.CITATION_PRECISION, (double) judged.rightCitations() / citations);
                measures.put(Measure.CITATION_SPAN_F1, spanF1(question, judged.citations()));
            }
        }
        List<Claim> claims = judged.response().claims();
        if (answered && !claims.isEmpty()) {
            long supported = claims.stream()
                    .filter(claim -> claim.support() == Support.SUPPORTED)
                    .count();
            measures.put(Measure.CLAIMS_SUPPORTED, (double) supported / claims.size());
        }
        return measures;
    }

    /** With the right answer that it fits best, where there are several. */
    private static double spanF1(AnswerQuestion question, List<Citation> citations) {
        List<CitedSource> cited = citations.stream()
                .map(citation -> new CitedSource(citation.document(), new TextSpan(citation.start(), citation.end())))
                .toList();
        return question.golds().stream()
                .mapToDouble(gold -> CitedSource.spanF1(cited, gold.document(), gold.span()))
                .max()
                .orElse(0);
    }

    private static boolean touches(List<CitedSource> wanted, String document, int start, int end) {
        TextSpan span = new TextSpan(start, end);
        return wanted.stream()
                .anyMatch(source ->
                        source.document().equals(document) && source.span().overlaps(span));
    }

    /** The sentences that hold the right answer, from the first to the last. */
    private CitedSource sentence(Gold gold, String language) {
        List<TextSpan> holding = segmenter.sentences(texts.apply(gold.document()), LanguageTag.of(language)).stream()
                .filter(gold.span()::overlaps)
                .toList();
        return new CitedSource(
                gold.document(),
                holding.isEmpty()
                        ? gold.span()
                        : new TextSpan(
                                holding.getFirst().start(), holding.getLast().end()));
    }

    private boolean isVerbatim(Citation citation) {
        String text = texts.apply(citation.document());
        return citation.start() >= 0
                && citation.start() < citation.end()
                && citation.end() <= text.length()
                && text.substring(citation.start(), citation.end()).equals(citation.quote());
    }
}

package io.glossa.answer.citation;

import io.glossa.answer.claim.StatedText;
import io.glossa.answer.claim.Statement;
import io.glossa.answer.comparison.ComparedEvidence;
import io.glossa.encoder.alignment.Projection;
import io.glossa.language.Words;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import io.glossa.wire.answer.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Finds for a statement of an answer the evidence that it may rest on, and in it the characters to quote. */
public final class Citer {

    /** With fewer sentences there is nothing typical to compare with. */
    private static final int COMPARABLE = 3;

    /** Likeness that differs by less than this does not differ. */
    private static final double LEAST_DEVIATION = 0.05;

    /** Below it a narrower quote might leave out what supports the statement; the sentence cannot. */
    private static final double CONFIDENT = 0.5;

    /** Words that a statement has at most to be {@linkplain #rankByWords looked for by them}. */
    private static final int FEW_WORDS = 8;

    /** The source of an answer is among the first five sentences nearly as often as among the first sixteen. */
    private static final int ALIGNED = 5;

    /** That its words stand in a sentence sets that sentence apart as one deviation of likeness does. */
    private static final double ITS_WORDS_LEAD = 1;

    private final SpanAligner aligner;
    private final int compared;

    /** @param compared how many of the best evidence sentences a statement is compared with, beside those named */
    public Citer(SpanAligner aligner, int compared) {
        this.aligner = aligner;
        this.compared = compared;
    }

    /**
     * The evidence that a statement may rest on, the closest first. A statement that stands in the evidence word for word
     * has that one sentence alone, and costs no encoding.
     */
    public List<Candidate> rank(StatedText text, Statement statement, LanguageTag language, ComparedEvidence evidence) {
        Optional<Candidate> quoted = findQuoted(text, statement, evidence);
        if (quoted.isPresent() || evidence.evidence().isEmpty()) {
            return quoted.stream().toList();
        }
        List<Integer> indices = indices(statement, evidence);
        double[] likeness = evidence.likenessOfStatement(text.textOf(statement), language, indices);
        double typical = median(likeness);
        double deviation = deviation(likeness, typical);
        List<Candidate> candidates = new ArrayList<>(likeness.length);
        for (int i = 0; i < likeness.length; i++) {
            double lead = likeness.length < COMPARABLE ? 0 : (likeness[i] - typical) / deviation;
            boolean named = statement.named().contains(indices.get(i));
            candidates.add(new Candidate(indices.get(i), likeness[i], lead, named, false));
        }
        candidates.sort(Candidate.BEST_FIRST);
        return List.copyOf(candidates);
    }

    /**
     * The best evidence in which the words of a short statement stand, in whatever language, the surest first; empty for
     * a long one. A name or a number alone is no sentence, so that its vector is like that of no sentence.
     */
    public List<Candidate> rankByWords(
            StatedText text, Statement statement, LanguageTag language, ComparedEvidence evidence) {
        String stated = text.textOf(statement);
        if (Words.of(stated, language).size() > FEW_WORDS) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < Math.min(ALIGNED, evidence.evidence().size()); i++) {
            Projection found = aligner.project(
                    stated, new TextSpan(0, stated.length()), evidence.get(i).text());
            if (!found.fallback() && found.confidence() >= CONFIDENT) {
                boolean named = statement.named().contains(i);
                candidates.add(new Candidate(i, found.confidence(), ITS_WORDS_LEAD, named, false));
            }
        }
        candidates.sort(Candidate.BEST_FIRST);
        return List.copyOf(candidates);
    }

    /** What to quote of {@code candidate}'s sentence for {@code statement}. */
    public QuotedSource quote(StatedText text, Statement statement, Candidate candidate, ComparedEvidence evidence) {
        String source = evidence.get(candidate.evidence()).text();
        String stated = text.textOf(statement);
        if (candidate.verbatim()) {
            TextSpan quote = Quotation.find(
                            stated, source, evidence.get(candidate.evidence()).language())
                    .orElseThrow();
            return new QuotedSource(candidate.evidence(), quote, statement.span(), 1, 1);
        }
        Projection found = aligner.project(stated, new TextSpan(0, stated.length()), source);
        boolean narrow = !found.fallback() && found.confidence() >= CONFIDENT;
        TextSpan quote = narrow ? found.target() : new TextSpan(0, source.length());
        return new QuotedSource(candidate.evidence(), quote, statement.span(), candidate.score(), found.confidence());
    }

    /** The named or else the best evidence in which the statement stands as it is, if there is any. */
    public Optional<Candidate> findQuoted(StatedText text, Statement statement, ComparedEvidence evidence) {
        String stated = text.textOf(statement);
        return IntStream.range(0, evidence.evidence().size())
                .filter(index -> isQuoted(stated, evidence.get(index)))
                .mapToObj(index -> new Candidate(index, 1, 0, statement.named().contains(index), true))
                .min(Candidate.BEST_FIRST);
    }

    private static boolean isQuoted(String stated, Evidence source) {
        return Quotation.find(stated, source.text(), source.language()).isPresent();
    }

    private List<Integer> indices(Statement statement, ComparedEvidence evidence) {
        TreeSet<Integer> indices = new TreeSet<>(statement.named());
        for (int i = 0; i < Math.min(compared, evidence.evidence().size()); i++) {
            indices.add(i);
        }
        return List.copyOf(indices);
    }

    private static double deviation(double[] values, double typical) {
        double absolute = median(
                Arrays.stream(values).map(value -> Math.abs(value - typical)).toArray());
        // 1.4826 times the median absolute deviation estimates the standard deviation of a normal distribution.
        return Math.max(LEAST_DEVIATION, 1.4826 * absolute);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

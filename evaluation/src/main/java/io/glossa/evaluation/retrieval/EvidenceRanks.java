package io.glossa.evaluation.retrieval;

import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.evaluation.results.Measure;
import io.glossa.evaluation.results.Result.Scores;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Where one question's evidence was ranked.
 *
 * @param alone rank of the evidence in each language, from 1, once its parallels are taken out; 0 if it was not ranked
 * @param averagePrecision over the evidence of all languages; what was not ranked counts as precision 0
 * @param distance of the first and the last piece's ranks; one that was not ranked counts as the last of all
 * @param ownLanguageShare how many of the first twenty stand in the question's language
 */
public record EvidenceRanks(
        SortedMap<String, Integer> alone, double averagePrecision, int distance, double ownLanguageShare) {

    private static final int TOP = 20;

    /** @param ranking sentences of the pool, best first, each once; those that are not there were not found */
    public static EvidenceRanks of(SentencePool pool, Question question, List<Integer> ranking) {
        Map<Integer, Integer> ranks = new HashMap<>();
        for (int i = 0; i < ranking.size(); i++) {
            ranks.put(ranking.get(i), i + 1);
        }
        SortedMap<String, Integer> found = new TreeMap<>();
        pool.golds(question).forEach((language, gold) -> found.put(language, ranks.getOrDefault(gold, 0)));
        return of(
                found,
                pool.size(),
                question.language(),
                ranking.stream().map(pool::language).toList());
    }

    /**
     * @param ranks of the evidence by its language, from 1; 0 if it was not ranked
     * @param size how many could be ranked
     * @param ranking the languages of what was ranked, best first
     */
    public static EvidenceRanks of(
            SortedMap<String, Integer> ranks, int size, String questionLanguage, List<String> ranking) {
        int[] found = ranks.values().stream()
                .mapToInt(Integer::intValue)
                .filter(rank -> rank > 0)
                .sorted()
                .toArray();
        SortedMap<String, Integer> alone = new TreeMap<>();
        ranks.forEach((language, rank) -> alone.put(language, withoutParallels(rank, found)));
        long own = ranking.stream().limit(TOP).filter(questionLanguage::equals).count();
        return new EvidenceRanks(
                alone, averagePrecision(found, ranks.size()), distance(found, ranks.size(), size), own / (double) TOP);
    }

    /**
     * What that scores, by the language of the evidence, and without one for the question as a whole.
     *
     * @param covered which languages of the evidence are measured
     */
    public List<Scores> scores(Predicate<String> covered) {
        List<Scores> scores = new ArrayList<>();
        alone.forEach((source, rank) -> {
            if (covered.test(source)) {
                PairScores of = PairScores.of(rank);
                scores.add(new Scores(
                        source,
                        new TreeMap<>(Map.of(
                                Measure.RECALL_AT_1, of.r1(),
                                Measure.RECALL_AT_10, of.r10(),
                                Measure.NDCG_AT_10, of.ndcg10()))));
            }
        });
        SortedMap<Measure, Double> whole = new TreeMap<>(Map.of(
                Measure.AVERAGE_PRECISION, averagePrecision,
                Measure.OWN_LANGUAGE_SHARE, ownLanguageShare));
        if (alone.size() > 1) {
            whole.put(Measure.RANK_DISTANCE, (double) distance);
        }
        scores.add(new Scores(null, whole));
        return scores;
    }

    private static double averagePrecision(int[] ranks, int relevant) {
        double sum = 0;
        for (int i = 0; i < ranks.length; i++) {
            sum += (i + 1.0) / ranks[i];
        }
        return sum / relevant;
    }

    /** The rank that the sentence has once the other relevant ones are gone; 0 stays 0. */
    private static int withoutParallels(int rank, int[] found) {
        int before = 0;
        for (int other : found) {
            before += other < rank ? 1 : 0;
        }
        return rank - before;
    }

    private static int distance(int[] found, int relevant, int size) {
        if (found.length == 0) {
            return 0;
        }
        int last = found.length < relevant ? size : found[found.length - 1];
        return last - found[0];
    }
}

package io.glossa.evaluation.retrieval;

import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.evaluation.retrieval.RetrievalScores.Single;
import io.glossa.evaluation.run.Latency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up rankings to LAReQA's measures (Roy et al., 2020) and those of language bias (Elmahdy et al., 2024). */
final class RankingMeasures {

    private static final int TOP = 20;

    private final SentencePool pool;
    private final PairScores.Sum same = new PairScores.Sum();
    private final PairScores.Sum cross = new PairScores.Sum();
    private final SortedMap<String, PairScores.Sum> pairs = new TreeMap<>();
    private final Map<String, double[]> distances = new HashMap<>();
    private int questions;
    private double precision;
    private double share;

    RankingMeasures(SentencePool pool) {
        this.pool = pool;
    }

    /** @param ranking sentences of the pool, best first, each once; those that are not there were not found */
    void add(Question question, List<Integer> ranking) {
        Map<Integer, Integer> ranks = new HashMap<>();
        for (int i = 0; i < ranking.size(); i++) {
            ranks.put(ranking.get(i), i + 1);
        }
        SortedMap<String, Integer> golds = pool.golds(question);
        int[] found = golds.values().stream()
                .mapToInt(gold -> ranks.getOrDefault(gold, 0))
                .filter(rank -> rank > 0)
                .sorted()
                .toArray();
        questions++;
        precision += averagePrecision(found, golds.size());
        share += ownLanguageShare(question, ranking);
        double[] distance = distances.computeIfAbsent(question.language(), language -> new double[2]);
        distance[0] += distance(found, golds.size());
        distance[1]++;
        golds.forEach((language, gold) -> {
            int rank = withoutParallels(ranks.getOrDefault(gold, 0), found);
            (language.equals(question.language()) ? same : cross).add(rank);
            pairs.computeIfAbsent(question.language() + "-" + language, pair -> new PairScores.Sum())
                    .add(rank);
        });
    }

    RetrievalScores scores(Latency latency) {
        SortedMap<String, PairScores> byPair = new TreeMap<>();
        pairs.forEach((pair, sum) -> byPair.put(pair, sum.mean()));
        double distance = distances.values().stream()
                .mapToDouble(sum -> sum[0] / sum[1])
                .average()
                .orElse(0);
        return new RetrievalScores(
                precision / questions,
                new Single(same.mean(), cross.mean()),
                byPair,
                distance,
                share / questions,
                latency);
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

    private int distance(int[] found, int relevant) {
        if (found.length == 0) {
            return 0;
        }
        int last = found.length < relevant ? pool.size() : found[found.length - 1];
        return last - found[0];
    }

    private double ownLanguageShare(Question question, List<Integer> ranking) {
        return ranking.stream()
                        .limit(TOP)
                        .filter(sentence -> pool.language(sentence).equals(question.language()))
                        .count()
                / (double) TOP;
    }
}

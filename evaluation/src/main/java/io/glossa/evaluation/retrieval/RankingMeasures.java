package io.glossa.evaluation.retrieval;

import io.glossa.evaluation.dataset.Corpus.Question;
import io.glossa.evaluation.retrieval.RetrievalScores.Single;
import io.glossa.evaluation.run.Latency;
import io.glossa.evaluation.run.Progress;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Gatherers;

/** Adds up rankings to LAReQA's measures (Roy et al., 2020) and those of language bias (Elmahdy et al., 2024). */
final class RankingMeasures {

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

    /** Of all questions' rankings. */
    static RankingMeasures of(Ranker ranker, SentencePool pool, List<Question> questions, Progress progress) {
        RankingMeasures measures = new RankingMeasures(pool);
        Iterator<List<Integer>> rankings = questions.stream()
                .gather(Gatherers.mapConcurrent(ranker.atOnce(), ranker::rank))
                .iterator();
        for (int i = 0; rankings.hasNext(); i++) {
            measures.add(questions.get(i), rankings.next());
            progress.at(i + 1);
        }
        return measures;
    }

    /** @param ranking sentences of the pool, best first, each once; those that are not there were not found */
    void add(Question question, List<Integer> ranking) {
        EvidenceRanks ranks = EvidenceRanks.of(pool, question, ranking);
        questions++;
        precision += ranks.averagePrecision();
        share += ranks.ownLanguageShare();
        double[] distance = distances.computeIfAbsent(question.language(), language -> new double[2]);
        distance[0] += ranks.distance();
        distance[1]++;
        ranks.alone().forEach((language, rank) -> {
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
}

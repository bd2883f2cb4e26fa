package io.glossa.evaluation.retrieval;

import io.glossa.evaluation.run.Latency;
import java.util.SortedMap;

/**
 * What one ranker reached.
 *
 * @param map mean average precision where the parallel sentences of all languages are relevant; one that was not
 *     ranked counts as precision 0
 * @param single where one sentence is relevant and its parallels are taken out of the ranking
 * @param pairs the same by question and source language, e.g. {@code vi-en}
 * @param maxRankDistance the mean over the question languages of the ranks between a question's first and last relevant
 *     sentence; one that was not ranked counts as the last of the pool
 * @param ownLanguageShare20 how many of the first twenty stand in the question's language
 */
record RetrievalScores(
        double map,
        Single single,
        SortedMap<String, PairScores> pairs,
        double maxRankDistance,
        double ownLanguageShare20,
        Latency latencyMs) {

    /** Evidence in the question's own language, and in another. */
    record Single(PairScores same, PairScores cross) {}
}

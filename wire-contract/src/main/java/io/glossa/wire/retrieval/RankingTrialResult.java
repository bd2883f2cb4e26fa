package io.glossa.wire.retrieval;

import java.util.List;

/**
 * Where the evidence of a {@link RankingTrial} was ranked.
 *
 * @param ranks for each question, by each of the weights, of each piece of evidence: the rank of the first sentence that
 *     touches it, from 1, once those of the question's other pieces are taken out; 0 if it was not ranked
 */
public record RankingTrialResult(List<List<List<Integer>>> ranks) {

    public RankingTrialResult {
        ranks = List.copyOf(ranks);
    }
}

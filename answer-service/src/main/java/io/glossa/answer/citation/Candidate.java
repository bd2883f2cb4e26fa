package io.glossa.answer.citation;

import java.util.Comparator;

/**
 * An evidence sentence beside a statement.
 *
 * @param evidence its index in the request
 * @param lead by how many deviations it is closer to the statement than the evidence at large; comparable across
 *     languages, which a cosine is not; 0 where there is too little evidence to compare
 * @param named whether the statement's writer cited it
 * @param verbatim whether the statement stands in it, word for word
 */
public record Candidate(int evidence, double lead, boolean named, boolean verbatim) {

    /** What being named by the writer is worth, in deviations: models mostly, not always, cite what they read. */
    private static final double NAMED = 1.0;

    static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::rating).reversed().thenComparingInt(Candidate::evidence);

    /** What candidates are ranked by. */
    public double rating() {
        return named ? lead + NAMED : lead;
    }

    /** The rating on a scale from 0 to 1. */
    public double score() {
        return verbatim ? 1 : 1 / (1 + Math.exp(-rating()));
    }
}

package io.glossa.answer.citation;

import java.util.Comparator;

/**
 * An evidence sentence beside a statement.
 *
 * @param evidence its index in the request
 * @param likeness of the two texts once their languages are taken out, -1 to 1
 * @param lead by how many deviations it is closer to the statement than the evidence at large; 0 where there is too
 *     little evidence to compare
 * @param named whether the statement's writer cited it
 * @param verbatim whether the statement stands in it, word for word
 */
public record Candidate(int evidence, double likeness, double lead, boolean named, boolean verbatim) {

    /** What being named by the writer is worth, in likeness: models mostly, not always, cite what they read. */
    private static final double NAMED = 0.1;

    /** Where a source is as likely as not to be about the same thing, and how fast that changes. */
    private static final double EVEN_LIKENESS = 0.4;

    private static final double STEEPNESS = 8;

    static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::rating).reversed().thenComparingInt(Candidate::evidence);

    /** What candidates are ranked by. */
    public double rating() {
        return named ? likeness + NAMED : likeness;
    }

    /** The rating on a scale from 0 to 1; 1 for a quotation. */
    public double score() {
        return verbatim ? 1 : 1 / (1 + Math.exp(-STEEPNESS * (rating() - EVEN_LIKENESS)));
    }
}

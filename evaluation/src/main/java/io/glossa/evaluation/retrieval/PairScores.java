package io.glossa.evaluation.retrieval;

/**
 * How well one piece of evidence is found.
 *
 * @param r1 share of questions whose evidence is ranked first
 * @param r10 share of questions whose evidence is among the first ten
 * @param ndcg10 mean of 1 / log2(rank + 1) over the first ten, else 0
 */
public record PairScores(double r1, double r10, double ndcg10) {

    /** What one piece of evidence scores.
     *
     * @param rank from 1, or 0 if it was not ranked at all
     */
    public static PairScores of(int rank) {
        Sum one = new Sum();
        one.add(rank);
        return one.mean();
    }

    /** Adds up ranks. */
    static final class Sum {

        private static final int DEPTH = 10;

        private int count;
        private int first;
        private int found;
        private double gain;

        /** @param rank from 1, or 0 if the evidence was not ranked at all */
        void add(int rank) {
            count++;
            if (rank == 1) {
                first++;
            }
            if (rank >= 1 && rank <= DEPTH) {
                found++;
                gain += Math.log(2) / Math.log(rank + 1.0);
            }
        }

        PairScores mean() {
            double of = Math.max(count, 1);
            return new PairScores(first / of, found / of, gain / of);
        }
    }
}

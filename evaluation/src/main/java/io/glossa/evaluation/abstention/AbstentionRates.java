package io.glossa.evaluation.abstention;

/**
 * NoMIRACL's two rates.
 *
 * @param hallucinationRate share of the questions without evidence that were answered
 * @param errorRate share of the questions with evidence that were not
 */
record AbstentionRates(int unanswerable, double hallucinationRate, int answerable, double errorRate) {

    /** Adds up outcomes. */
    static final class Sum {

        private int unanswerable;
        private int hallucinated;
        private int answerable;
        private int missed;

        void add(boolean canBeAnswered, boolean abstained) {
            if (canBeAnswered) {
                answerable++;
                missed += abstained ? 1 : 0;
            } else {
                unanswerable++;
                hallucinated += abstained ? 0 : 1;
            }
        }

        AbstentionRates rates() {
            return new AbstentionRates(
                    unanswerable, share(hallucinated, unanswerable), answerable, share(missed, answerable));
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }
    }
}

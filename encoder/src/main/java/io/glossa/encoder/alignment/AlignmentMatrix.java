package io.glossa.encoder.alignment;

import java.util.Arrays;

/**
 * How probable it is that two words mean the same, for each word of a source and each word of a target.
 *
 * <p>The two softmaxes over cosine similarities of AWESOME-align (Dou and Neubig, 2021), from each source word over the
 * target and from each target word over the source, joined by their geometric mean. As in the IBM models a word may
 * also be aligned to nothing; where one text is much longer than the other, most of its words are.
 */
final class AlignmentMatrix {

    /** Between the softmaxes' sharp and flat ends the results hardly change: see the decision record. */
    private static final double TEMPERATURE = 0.07;

    /** The similarity at which a word is as well aligned to nothing as to another word. */
    private static final double NOTHING = 0.1;

    /** How many times more words a translation may well have, languages differing in what they call a word. */
    private static final double ORDINARY_LENGTH_RATIO = 1.5;

    private static final double NEGLIGIBLE = 1e-6;

    private final double[][] joint;
    private final double[] targetAligned;
    private final double correspondence;

    private AlignmentMatrix(double[][] joint, double[] targetAligned, double correspondence) {
        this.joint = joint;
        this.targetAligned = targetAligned;
        this.correspondence = correspondence;
    }

    /** Neither text may be without words. */
    static AlignmentMatrix of(WordVectors source, WordVectors target) {
        int rows = source.size();
        int columns = target.size();
        double[][] joint = new double[rows][columns];
        double best = 0;
        for (int i = 0; i < rows; i++) {
            double nearest = -1;
            for (int j = 0; j < columns; j++) {
                double similarity = source.similarity(i, target, j);
                nearest = Math.max(nearest, similarity);
                joint[i][j] = Math.exp(similarity / TEMPERATURE);
            }
            best += nearest;
        }
        double[] rowSums = new double[rows];
        double[] columnSums = new double[columns];
        Arrays.fill(rowSums, nothing(rows, columns));
        Arrays.fill(columnSums, nothing(columns, rows));
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                rowSums[i] += joint[i][j];
                columnSums[j] += joint[i][j];
            }
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                joint[i][j] /= Math.sqrt(rowSums[i] * columnSums[j]);
            }
        }
        double[] targetAligned = new double[columns];
        for (int j = 0; j < columns; j++) {
            targetAligned[j] = 1 - nothing(columns, rows) / columnSums[j];
        }
        return new AlignmentMatrix(joint, targetAligned, best / rows);
    }

    /** The weight of being aligned to nothing: the longer text's surplus words each bring one such partner. */
    private static double nothing(int words, int otherWords) {
        return Math.exp(NOTHING / TEMPERATURE) * Math.max(1, words - ORDINARY_LENGTH_RATIO * otherWords);
    }

    double probability(int sourceWord, int targetWord) {
        return joint[sourceWord][targetWord];
    }

    /**
     * For each target word the probability that it belongs to a part of the source.
     *
     * @param covered for each source word the share of it that is in that part, from 0 to 1
     */
    double[] belonging(double[] covered) {
        double[] belonging = new double[targetAligned.length];
        for (int j = 0; j < belonging.length; j++) {
            double inside = 0;
            double all = NEGLIGIBLE;
            for (int i = 0; i < covered.length; i++) {
                inside += covered[i] * joint[i][j];
                all += joint[i][j];
            }
            belonging[j] = inside / all * targetAligned[j];
        }
        return belonging;
    }

    /** Mean over the source's words of the similarity to their nearest target word: how far one text says what the other does. */
    double correspondence() {
        return correspondence;
    }
}

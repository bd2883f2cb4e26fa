package io.glossa.retrieval.lexical;

import java.util.Arrays;
import java.util.Collection;

/**
 * BM25 over {@linkplain CharacterGrams character grams}: Robertson and Zaragoza (2009), with the rarity of a gram taken
 * from the candidates that compete, and little weight on their length.
 */
public final class GramScorer {

    private static final double K1 = 1.2;
    private static final double B = 0.3;

    private final int[] question;
    private final double[] rarity;
    private final double averageLength;

    /**
     * @param question grams of the question, in any order
     * @param candidates grams of each text that competes, ascending
     */
    public GramScorer(int[] question, Collection<int[]> candidates) {
        this.question = Arrays.stream(question).sorted().distinct().toArray();
        this.rarity = new double[this.question.length];
        int[] holding = new int[rarity.length];
        long lengths = 0;
        for (int[] grams : candidates) {
            lengths += grams.length;
            int[] times = count(grams);
            for (int i = 0; i < holding.length; i++) {
                holding[i] += times[i] > 0 ? 1 : 0;
            }
        }
        for (int i = 0; i < rarity.length; i++) {
            rarity[i] = Math.log(1 + (candidates.size() - holding[i] + 0.5) / (holding[i] + 0.5));
        }
        this.averageLength = candidates.isEmpty() ? 1 : Math.max(1, (double) lengths / candidates.size());
    }

    /** Zero for a text that shares nothing with the question. */
    public double score(int[] grams) {
        double score = 0;
        int[] times = count(grams);
        for (int i = 0; i < times.length; i++) {
            if (times[i] > 0) {
                score += rarity[i] * times[i] * (K1 + 1) / (times[i] + K1 * (1 - B + B * grams.length / averageLength));
            }
        }
        return score;
    }

    /** How often the text has each gram of the question: one walk through both, which are sorted. */
    private int[] count(int[] grams) {
        int[] times = new int[question.length];
        int at = 0;
        for (int i = 0; i < question.length && at < grams.length; i++) {
            while (at < grams.length && grams[at] < question[i]) {
                at++;
            }
            while (at < grams.length && grams[at] == question[i]) {
                times[i]++;
                at++;
            }
        }
        return times;
    }
}

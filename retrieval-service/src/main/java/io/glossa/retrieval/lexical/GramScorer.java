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

    /** @param candidates grams of each text that competes */
    public GramScorer(int[] question, Collection<int[]> candidates) {
        this.question = Arrays.stream(question).distinct().toArray();
        this.rarity = new double[this.question.length];
        for (int i = 0; i < rarity.length; i++) {
            int gram = this.question[i];
            long holding = candidates.stream()
                    .filter(grams -> Arrays.binarySearch(grams, gram) >= 0)
                    .count();
            rarity[i] = Math.log(1 + (candidates.size() - holding + 0.5) / (holding + 0.5));
        }
        this.averageLength = Math.max(
                1, candidates.stream().mapToInt(grams -> grams.length).average().orElse(1));
    }

    /** Zero for a text that shares nothing with the question. */
    public double score(int[] grams) {
        double score = 0;
        for (int i = 0; i < question.length; i++) {
            int times = count(grams, question[i]);
            if (times > 0) {
                score += rarity[i] * times * (K1 + 1) / (times + K1 * (1 - B + B * grams.length / averageLength));
            }
        }
        return score;
    }

    private static int count(int[] sorted, int gram) {
        int at = Arrays.binarySearch(sorted, gram);
        if (at < 0) {
            return 0;
        }
        int first = at;
        while (first > 0 && sorted[first - 1] == gram) {
            first--;
        }
        while (at + 1 < sorted.length && sorted[at + 1] == gram) {
            at++;
        }
        return at - first + 1;
    }
}

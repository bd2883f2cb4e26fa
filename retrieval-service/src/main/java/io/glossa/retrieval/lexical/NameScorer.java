package io.glossa.retrieval.lexical;

import io.glossa.language.SpokenName;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a question's names a text has, whatever script they are in: for each of them the similarity of the most
 * similar, if it is a likely spelling of it, times its rarity among the texts that compete. The sum is divided by the words
 * of the question: it says much of one that is nothing but a name, and little of one that has a name among others.
 */
public final class NameScorer {

    /** Below this, two names that sound alike are mostly not the same. */
    private static final double LIKELY = 0.6;

    private final List<SpokenName> question;
    private final int words;
    private final double[] rarity;
    private final Map<SpokenName, double[]> similarities = new HashMap<>();
    private final Map<List<SpokenName>, double[]> best = new IdentityHashMap<>();

    /**
     * @param words how many the question has
     * @param candidates names of each text that competes
     */
    public NameScorer(List<SpokenName> question, int words, Collection<List<SpokenName>> candidates) {
        this.question = List.copyOf(question);
        this.words = Math.max(words, question.size());
        this.rarity = new double[question.size()];
        int[] holding = new int[rarity.length];
        for (List<SpokenName> names : candidates) {
            double[] similar = best(names);
            for (int i = 0; i < holding.length; i++) {
                holding[i] += similar[i] > 0 ? 1 : 0;
            }
        }
        for (int i = 0; i < rarity.length; i++) {
            rarity[i] = Math.log(1 + (candidates.size() - holding[i] + 0.5) / (holding[i] + 0.5));
        }
    }

    /** Zero for a text that has none of the question's names. */
    public double score(List<SpokenName> names) {
        if (question.isEmpty()) {
            return 0;
        }
        double score = 0;
        double[] similar = best(names);
        for (int i = 0; i < rarity.length; i++) {
            score += rarity[i] * similar[i];
        }
        return score / words;
    }

    /** By the list itself: a candidate is weighed more than once, and to compare lists costs as much as to compare names. */
    private double[] best(List<SpokenName> names) {
        return best.computeIfAbsent(names, list -> {
            double[] most = new double[question.size()];
            for (SpokenName name : list) {
                double[] similar = similarities.computeIfAbsent(name, this::similarities);
                for (int i = 0; i < most.length; i++) {
                    most[i] = Math.max(most[i], similar[i]);
                }
            }
            return most;
        });
    }

    private double[] similarities(SpokenName name) {
        double[] similar = new double[question.size()];
        for (int i = 0; i < similar.length; i++) {
            SpokenName asked = question.get(i);
            double similarity = asked.soundsLike(name) ? asked.similarity(name) : 0;
            similar[i] = similarity < LIKELY ? 0 : similarity;
        }
        return similar;
    }
}

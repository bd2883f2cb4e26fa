package io.glossa.retrieval.lexical;

import io.glossa.language.SpokenName;
import java.util.Collection;
import java.util.HashMap;
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
    private final Map<SpokenName, double[]> known = new HashMap<>();

    /**
     * @param words how many the question has
     * @param candidates names of each text that competes
     */
    public NameScorer(List<SpokenName> question, int words, Collection<List<SpokenName>> candidates) {
        this.question = List.copyOf(question);
        this.words = Math.max(words, question.size());
        this.rarity = new double[question.size()];
        for (int i = 0; i < rarity.length; i++) {
            int asked = i;
            long holding =
                    candidates.stream().filter(names -> best(names, asked) > 0).count();
            rarity[i] = Math.log(1 + (candidates.size() - holding + 0.5) / (holding + 0.5));
        }
    }

    /** Zero for a text that has none of the question's names. */
    public double score(List<SpokenName> names) {
        double score = 0;
        for (int i = 0; i < rarity.length; i++) {
            score += rarity[i] * best(names, i);
        }
        return words == 0 ? 0 : score / words;
    }

    private double best(List<SpokenName> names, int asked) {
        return names.stream()
                .mapToDouble(name -> known.computeIfAbsent(name, this::similarities)[asked])
                .max()
                .orElse(0);
    }

    private double[] similarities(SpokenName name) {
        return question.stream()
                .mapToDouble(asked -> {
                    double similarity = asked.soundsLike(name) ? asked.similarity(name) : 0;
                    return similarity < LIKELY ? 0 : similarity;
                })
                .toArray();
    }
}

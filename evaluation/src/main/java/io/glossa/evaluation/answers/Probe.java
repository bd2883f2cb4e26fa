package io.glossa.evaluation.answers;

import io.glossa.evaluation.dataset.Corpus;
import io.glossa.evaluation.dataset.Corpus.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A question to ask and where its answer is stored.
 *
 * @param asked the question with the right answer in its own language
 * @param source the same question in the language that its article is stored in; absent when it is stored in none
 */
public record Probe(Question asked, @Nullable Question source) {

    /** One unanswerable question for so many answerable ones. */
    private static final int ANSWERABLE_FOR_ONE_UNANSWERABLE = 4;

    /** Question and source language, e.g. {@code vi-en}. */
    public String pair() {
        return source == null ? asked.language() : asked.language() + "-" + source.language();
    }

    /**
     * Answerable probes, spread evenly over the language pairs, and after them a quarter as many unanswerable ones,
     * spread over the question languages.
     *
     * @param pairs which to ask; all when empty
     */
    public static List<Probe> sample(Corpus corpus, Assignment assignment, List<String> pairs, int count, long seed) {
        Map<String, Question> sources = new HashMap<>();
        corpus.questions().stream()
                .filter(question -> assignment.stored(question.paragraph()))
                .forEach(question -> sources.put(question.id(), question));
        SortedMap<String, List<Probe>> answerable = new TreeMap<>();
        SortedMap<String, List<Probe>> unanswerable = new TreeMap<>();
        for (Question question : corpus.questions()) {
            Probe probe = new Probe(question, sources.get(question.id()));
            if (probe.source() != null && (pairs.isEmpty() || pairs.contains(probe.pair()))) {
                answerable
                        .computeIfAbsent(probe.pair(), pair -> new ArrayList<>())
                        .add(probe);
            } else if (assignment.leftOut(question.paragraph().article())
                    && (pairs.isEmpty() || pairs.stream().anyMatch(pair -> pair.startsWith(probe.pair() + "-")))) {
                unanswerable
                        .computeIfAbsent(probe.pair(), pair -> new ArrayList<>())
                        .add(probe);
            }
        }
        List<Probe> sample = new ArrayList<>(spread(answerable, count, seed));
        sample.addAll(spread(unanswerable, Math.max(1, sample.size() / ANSWERABLE_FOR_ONE_UNANSWERABLE), seed));
        return sample;
    }

    /** Takes one of each group in turn, in an order in which even the first few touch many languages. */
    private static List<Probe> spread(SortedMap<String, List<Probe>> groups, int count, long seed) {
        Random random = new Random(seed);
        groups.values().forEach(group -> Collections.shuffle(group, random));
        List<List<Probe>> ordered = ordered(groups.values(), random);
        List<Probe> taken = new ArrayList<>();
        int longest = groups.values().stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn < longest; turn++) {
            for (List<Probe> group : ordered) {
                if (turn < group.size() && taken.size() < count) {
                    taken.add(group.get(turn));
                }
            }
        }
        return taken;
    }

    /** Next comes a pair whose languages were least often before; among several, chance decides. */
    private static List<List<Probe>> ordered(Collection<List<Probe>> groups, Random random) {
        List<List<Probe>> left = new ArrayList<>(groups);
        Collections.shuffle(left, random);
        Map<String, Integer> asked = new HashMap<>();
        Map<String, Integer> sources = new HashMap<>();
        List<List<Probe>> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Probe> next = Collections.min(
                    left,
                    Comparator.comparingInt(group ->
                            asked.getOrDefault(askedIn(group), 0) + sources.getOrDefault(answeredIn(group), 0)));
            left.remove(next);
            ordered.add(next);
            asked.merge(askedIn(next), 1, Integer::sum);
            sources.merge(answeredIn(next), 1, Integer::sum);
        }
        return ordered;
    }

    private static String askedIn(List<Probe> group) {
        return group.getFirst().asked.language();
    }

    /** Empty for a question that is answered nowhere. */
    private static String answeredIn(List<Probe> group) {
        Question source = group.getFirst().source;
        return source == null ? "" : source.language();
    }
}

package io.glossa.evaluation.scorecard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * Which of the questions a suite asks.
 *
 * @param sample how many of each suite; 0 for the suite's usual number
 * @param pairs question and source language, e.g. {@code vi-en}; all when empty
 */
record Scope(int sample, long seed, List<String> pairs) {

    Scope {
        pairs = List.copyOf(pairs);
    }

    boolean covers(String question, String source) {
        return pairs.isEmpty() || pairs.contains(question + "-" + source);
    }

    boolean asks(String question) {
        return pairs.isEmpty() || pairs.stream().anyMatch(pair -> pair.startsWith(question + "-"));
    }

    /**
     * Whole questions in all of their languages, so that languages are compared on the same questions.
     *
     * @param usual how many where no sample was wanted; 0 for all
     * @param id equal for the same question in several languages
     */
    <T> List<T> sample(Collection<T> all, int usual, Function<T, String> id) {
        Map<String, List<T>> byId = new LinkedHashMap<>();
        all.forEach(each ->
                byId.computeIfAbsent(id.apply(each), of -> new ArrayList<>()).add(each));
        int wanted = sample > 0 ? sample : usual;
        if (wanted == 0 || wanted >= all.size()) {
            return List.copyOf(all);
        }
        List<List<T>> groups = new ArrayList<>(byId.values());
        Collections.shuffle(groups, new Random(seed));
        return groups.stream().flatMap(List::stream).limit(wanted).toList();
    }
}

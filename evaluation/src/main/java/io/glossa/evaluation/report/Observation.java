package io.glossa.evaluation.report;

import io.glossa.evaluation.results.Measure;
import io.glossa.evaluation.results.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One number.
 *
 * @param id the question's; the same question in other languages has the same
 * @param pair the languages of the question and of its evidence
 */
public record Observation(String id, Pair pair, double value) {

    /** @param source null where the evidence has no language of its own */
    public record Pair(String question, @Nullable String source) implements Comparable<Pair> {

        public boolean isSame() {
            return question.equals(source);
        }

        public boolean isCross() {
            return source != null && !question.equals(source);
        }

        @Override
        public int compareTo(Pair other) {
            return toString().compareTo(other.toString());
        }

        /** E.g. {@code vi-en}. */
        @Override
        public String toString() {
            return source == null ? question : question + "-" + source;
        }
    }

    /** How much more the one is than the other, where both measured the same question in the same languages. */
    public static List<Observation> differences(List<Observation> one, List<Observation> other) {
        Map<String, Observation> known = new HashMap<>();
        other.forEach(observation -> known.put(observation.key(), observation));
        return one.stream()
                .filter(observation -> known.containsKey(observation.key()))
                .map(observation -> new Observation(
                        observation.id,
                        observation.pair,
                        observation.value - Objects.requireNonNull(known.get(observation.key())).value))
                .toList();
    }

    /** Names the question in its language and the language of its evidence. */
    public String key() {
        return pair + " " + id;
    }

    /** All of a measure, of the run's first mode. */
    public static List<Observation> of(Measure measure, List<Result> results) {
        return results.stream()
                .filter(result -> result.suite() == measure.suite() && result.mode() == null)
                .flatMap(result -> result.scores().stream()
                        .filter(scores -> scores.measures().containsKey(measure))
                        .map(scores -> new Observation(
                                result.id(),
                                new Pair(result.language(), scores.source()),
                                scores.measures().getOrDefault(measure, 0.0))))
                .toList();
    }
}

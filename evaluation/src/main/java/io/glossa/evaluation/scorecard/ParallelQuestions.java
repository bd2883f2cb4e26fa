package io.glossa.evaluation.scorecard;

import io.glossa.evaluation.dataset.Corpus.Question;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Questions that are asked in several languages, of which one has the others as its parallels. */
final class ParallelQuestions {

    private final Map<String, SortedMap<String, Question>> byId = new LinkedHashMap<>();

    /** @param questions of which those with the same id are the same */
    ParallelQuestions(Stream<Question> questions) {
        questions.forEach(question ->
                byId.computeIfAbsent(question.id(), id -> new TreeMap<>()).put(question.language(), question));
    }

    /** All that have a parallel, those that are the same one after another, by language. */
    Stream<Question> stream() {
        return byId.values().stream()
                .flatMap(languages -> languages.values().stream())
                .filter(this::hasParallel);
    }

    boolean hasParallel(Question question) {
        return of(question).size() > 1;
    }

    /** The same in the other languages that are measured with this one, by language. */
    List<Question> parallels(Question question, Scope scope) {
        return of(question).values().stream()
                .filter(other -> !other.language().equals(question.language())
                        && scope.covers(question.language(), other.language()))
                .toList();
    }

    private SortedMap<String, Question> of(Question question) {
        return byId.getOrDefault(question.id(), Collections.emptySortedMap());
    }
}

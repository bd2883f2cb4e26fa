package io.glossa.evaluation.scorecard;

import io.glossa.evaluation.dataset.OwnQuestion.Gold;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question whose answer is scored.
 *
 * @param language primary subtag
 * @param sources where it is answered, by the language of the source; none if that is not known or it is nowhere
 * @param answerable null if that is not known
 * @param answer the right one in the question's language, null if that is not known
 */
record AnswerQuestion(
        String id,
        String language,
        String question,
        Map<String, List<Gold>> sources,
        @Nullable Boolean answerable,
        @Nullable String answer) {

    boolean unanswerable() {
        return Boolean.FALSE.equals(answerable);
    }

    List<Gold> golds() {
        return sources.values().stream().flatMap(List::stream).toList();
    }
}

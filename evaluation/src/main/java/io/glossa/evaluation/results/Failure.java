package io.glossa.evaluation.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a question.
 *
 * @param id the question's
 * @param question its language
 * @param source the language of its evidence; null where there is none
 * @param kind stable, in lower case with hyphens, e.g. {@code not-found}; docs/scorecard.md lists them
 * @param detail one sentence for a person
 * @param texts what one has to see to understand it: question, evidence, answer, what was cited or found instead
 */
public record Failure(
        Suite suite,
        String id,
        String question,
        @Nullable String source,
        String kind,
        String detail,
        List<Marked> texts) {

    public Failure {
        texts = List.copyOf(texts);
    }
}

package io.glossa.evaluation.dataset;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A user's question over a collection of theirs.
 *
 * @param sources where it is answered, by the language of the source; none if that is not known
 * @param answerable whether the collection answers it; null if that is not known
 * @param answer the right answer in the question's own language, where it was given
 */
public record OwnQuestion(
        String id,
        String question,
        LanguageTag language,
        SortedMap<String, List<Gold>> sources,
        @Nullable Boolean answerable,
        @Nullable String answer) {

    public OwnQuestion {
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    }

    /**
     * A stretch of a document that answers the question.
     *
     * @param span in UTF-16 code units
     * @param text the document's characters there
     */
    public record Gold(String document, TextSpan span, String text) {}

    /** Whether it is known to have no answer in the collection. */
    public boolean unanswerable() {
        return Boolean.FALSE.equals(answerable);
    }
}

package io.glossa.evaluation.dataset;

import io.glossa.wire.LanguageTag;
import io.glossa.wire.TextSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of which it is known where a collection answers it.
 *
 * @param language the question's, where it was given
 * @param evidence each piece by itself answers the question; at least one
 */
public record Label(String question, @Nullable LanguageTag language, List<Piece> evidence) {

    public Label {
        evidence = List.copyOf(evidence);
    }

    /**
     * A document, or a stretch of it.
     *
     * @param language the document's, a primary subtag
     * @param span in UTF-16 code units; null for all of the document
     */
    public record Piece(
            String document, String language, @Nullable TextSpan span) {}
}

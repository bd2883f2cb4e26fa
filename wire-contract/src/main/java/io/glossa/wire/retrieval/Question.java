package io.glossa.wire.retrieval;

import io.glossa.wire.LanguageTag;
import java.util.List;

/**
 * A question as it was understood.
 *
 * @param language {@code und} when it cannot be told
 * @param mixed the words that stand in another language than the question's own
 */
public record Question(String text, LanguageTag language, List<String> mixed) {

    public Question {
        mixed = List.copyOf(mixed);
    }
}

package io.glossa.language;

import io.glossa.wire.LanguageTag;
import java.util.List;

/**
 * What language a text is in.
 *
 * @param language of most of the text; {@code und} when it cannot be told
 * @param confidence the probability of {@code language} against all others, 0 to 1; of the best guess when it is
 *     {@code und}
 * @param mixed the words that are in another language, as they stand in the text and in its order
 */
public record Identification(LanguageTag language, double confidence, List<String> mixed) {

    public Identification {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Not a probability: " + confidence);
        }
        mixed = List.copyOf(mixed);
    }
}

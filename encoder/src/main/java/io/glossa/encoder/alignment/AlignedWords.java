package io.glossa.encoder.alignment;

import io.glossa.wire.TextSpan;

/**
 * A word of the source and a word of the target that mean the same.
 *
 * @param source the word in the source text, in UTF-16 code units
 * @param target the word in the target text, likewise
 * @param probability geometric mean of the two directions' alignment probabilities, from 0 to 1
 */
public record AlignedWords(TextSpan source, TextSpan target, double probability) {

    public AlignedWords {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be from 0 to 1: " + probability);
        }
    }
}

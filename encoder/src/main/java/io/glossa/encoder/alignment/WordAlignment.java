package io.glossa.encoder.alignment;

import io.glossa.wire.TextSpan;
import java.util.List;

/**
 * Which words of two texts mean the same. A word may have several partners or none.
 *
 * @param sourceWords all words of the source that were considered, in reading order
 * @param targetWords those of the target
 * @param pairs the aligned ones, by source and then by target
 */
public record WordAlignment(List<TextSpan> sourceWords, List<TextSpan> targetWords, List<AlignedWords> pairs) {

    public WordAlignment {
        sourceWords = List.copyOf(sourceWords);
        targetWords = List.copyOf(targetWords);
        pairs = List.copyOf(pairs);
    }
}

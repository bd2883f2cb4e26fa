package io.glossa.encoder.alignment;

import java.util.List;

/**
 * What the words of two texts say about each other.
 *
 * @param projections of the pair's spans, in their order
 */
public record TextAlignment(WordAlignment words, List<Projection> projections) {

    public TextAlignment {
        projections = List.copyOf(projections);
    }
}

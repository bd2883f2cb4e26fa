package io.glossa.encoder;

import io.glossa.wire.TextSpan;
import java.util.List;

/**
 * A text's tokens as the alignment layer sees them: special tokens and tokens that cover nothing but space are left out.
 *
 * @param offsets where each token stands in the text, in UTF-16 code units and without space around it, in
 *     reading order
 * @param vectors one vector of unit length for each token; not copied, so treat it as read-only
 */
public record TokenVectors(List<TextSpan> offsets, float[][] vectors) {

    public TokenVectors {
        offsets = List.copyOf(offsets);
        if (offsets.size() != vectors.length) {
            throw new IllegalArgumentException("%d offsets for %d vectors".formatted(offsets.size(), vectors.length));
        }
    }

    public int size() {
        return vectors.length;
    }

    /** Cosine similarity of this text's token {@code index} and another text's token. */
    public float similarity(int index, TokenVectors other, int otherIndex) {
        float[] a = vectors[index];
        float[] b = other.vectors[otherIndex];
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

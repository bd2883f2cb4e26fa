package io.glossa.encoder.alignment;

import io.glossa.wire.TextSpan;

/**
 * Where a span of one text stands in another.
 *
 * @param target the span in the target text, in UTF-16 code units; the whole target if {@code fallback}
 * @param confidence estimated probability, from 0 to 1, that the aligned words are the right ones (character F1 over one half)
 * @param fallback whether confidence was too low to point at words, so that the whole target stands in
 */
public record Projection(TextSpan target, double confidence, boolean fallback) {

    public Projection {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be from 0 to 1: " + confidence);
        }
    }

    static Projection whole(String target, double confidence) {
        return new Projection(new TextSpan(0, target.length()), confidence, true);
    }
}

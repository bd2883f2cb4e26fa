package io.glossa.wire.alignment;

import io.glossa.wire.OffsetUnit;
import io.glossa.wire.TextSpan;
import io.glossa.wire.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How two texts correspond.
 *
 * @param words pairs of a source word and a target word that mean the same; a word may have several partners or none
 * @param coverage the share of both texts' words, from 0 to 1, that have a partner
 * @param spans the request's, in their order
 * @param labels one for each word of the target, if labels were asked for; else absent
 */
public record AlignmentResponse(
        List<WordPair> words,
        double coverage,
        List<ProjectedSpan> spans,
        @Nullable List<ProjectedLabel> labels,
        List<Warning> warnings,
        OffsetUnit offsets) {

    public AlignmentResponse {
        words = List.copyOf(words);
        spans = List.copyOf(spans);
        labels = labels == null ? null : List.copyOf(labels);
        warnings = List.copyOf(warnings);
    }

    /** @param confidence from 0 to 1 */
    public record WordPair(TextSpan source, TextSpan target, double confidence) {}

    /**
     * Where a stretch of the source stands in the target.
     *
     * @param text the target's characters there
     * @param confidence estimated probability, from 0 to 1, that these are the right words
     * @param fallback whether confidence was too low to point at words, so that the whole target stands in
     */
    public record ProjectedSpan(TextSpan source, TextSpan target, String text, double confidence, boolean fallback) {}

    /**
     * A target word's label.
     *
     * @param confidence of the span that it belongs to; absent of {@code O}
     */
    public record ProjectedLabel(
            TextSpan token,
            String text,
            String label,
            @Nullable Double confidence) {}
}

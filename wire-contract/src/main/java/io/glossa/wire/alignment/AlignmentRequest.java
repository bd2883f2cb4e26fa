package io.glossa.wire.alignment;

import io.glossa.wire.OffsetUnit;
import io.glossa.wire.TextSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two texts that say the same in two languages, or in one, and what to carry over from the first to the second.
 *
 * @param spans stretches of the source
 * @param labels one BIO label for each token of the source: {@code O}, {@code B-TYPE} or {@code I-TYPE}
 * @param tokens what the labels belong to, in the order of the source; its words by Unicode's word boundaries, and its
 *     symbols, when absent
 * @param offsets what spans and tokens are counted in, here and in the response; {@link OffsetUnit#UTF16} when absent.
 *     The answer service knows that one only
 */
public record AlignmentRequest(
        String source,
        String target,
        @Nullable List<TextSpan> spans,
        @Nullable List<String> labels,
        @Nullable List<TextSpan> tokens,
        @Nullable OffsetUnit offsets) {

    public static AlignmentRequest ofSpans(String source, String target, List<TextSpan> spans) {
        return new AlignmentRequest(source, target, List.copyOf(spans), null, null, null);
    }
}

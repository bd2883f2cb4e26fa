package io.glossa.encoder.alignment;

import io.glossa.wire.TextSpan;
import java.util.List;

/**
 * Two texts that say the same, and spans of the first to find in the second.
 *
 * @throws IndexOutOfBoundsException if a span ends after the source
 */
public record TextPair(String source, String target, List<TextSpan> spans) {

    public TextPair {
        spans = List.copyOf(spans);
        for (TextSpan span : spans) {
            if (span.end() > source.length()) {
                throw new IndexOutOfBoundsException(
                        "The span ends at %d, the source at %d".formatted(span.end(), source.length()));
            }
        }
    }
}

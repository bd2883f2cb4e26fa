package io.glossa.encoder.alignment;

import io.glossa.wire.TextSpan;

/**
 * Asks where a span of the source stands in the target.
 *
 * @throws IndexOutOfBoundsException if the span ends after the source
 */
public record SpanQuestion(String source, TextSpan span, String target) {

    public SpanQuestion {
        if (span.end() > source.length()) {
            throw new IndexOutOfBoundsException(
                    "The span ends at %d, the source at %d".formatted(span.end(), source.length()));
        }
    }
}

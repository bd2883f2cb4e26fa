package io.glossa.answer.citation;

import io.glossa.encoder.alignment.Projection;
import io.glossa.wire.TextSpan;

/** The border to the model that aligns words across languages. */
@FunctionalInterface
public interface SpanAligner {

    /** Where {@code span} of the source stands in the target. */
    Projection project(String source, TextSpan span, String target);
}

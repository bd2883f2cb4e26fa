package io.glossa.answer.alignment;

import io.glossa.encoder.alignment.TextAlignment;
import io.glossa.encoder.alignment.TextPair;
import java.util.List;

/** The border to the model that aligns words across languages. */
@FunctionalInterface
public interface TextAligner {

    /** One alignment for each pair, in their order. */
    List<TextAlignment> align(List<TextPair> pairs);
}

package io.glossa.answer.citation;

import java.util.List;

/** The border to the model that puts sentences of all languages into one space. */
@FunctionalInterface
public interface SentenceEncoder {

    /** One vector of unit length for each sentence, in their order. */
    List<float[]> encode(List<String> sentences);
}

package io.glossa.answer.comparison;

import java.util.List;

/** The border to the model that puts sentences of all languages into one space, as unit vectors. */
public interface SentenceEncoder {

    /** One vector for each sentence, in their order. */
    List<float[]> encodeSentences(List<String> sentences);

    /** The question's vector, in the same space. */
    float[] encodeQuestion(String question);
}

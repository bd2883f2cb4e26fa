package io.glossa.answer.comparison;

import java.util.List;

/** The border to the model that puts questions and sentences of all languages into one space, as unit vectors. */
public interface SentenceEncoder {

    float[] encodeQuestion(String question);

    /** One vector for each sentence, in their order. */
    List<float[]> encodeSentences(List<String> sentences);
}

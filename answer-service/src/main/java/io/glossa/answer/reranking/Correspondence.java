package io.glossa.answer.reranking;

import java.util.List;

/** The border to the model that compares texts word by word. */
@FunctionalInterface
public interface Correspondence {

    /** How far each sentence says what the question does, -1 to 1, in their order. */
    double[] of(String question, List<String> sentences);
}

package io.glossa.answer.comparison;

import io.glossa.encoder.MultiVector;
import java.util.List;

/** The border to the model that puts sentences of all languages, and their words, into one space. */
public interface EvidenceEncoder {

    /** One vector of unit length for each sentence, in their order. */
    List<float[]> encodeSentences(List<String> sentences);

    /** As {@link #encodeSentences}, with the vectors of their words. */
    List<MultiVector> encodeSentenceWords(List<String> sentences);

    /** The question's vectors, in the same spaces. */
    MultiVector encodeQuestionWords(String question);
}

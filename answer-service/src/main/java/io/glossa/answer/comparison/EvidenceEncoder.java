package io.glossa.answer.comparison;

import io.glossa.encoder.reading.TokenEncoder;
import java.util.List;

/** The border to the model that puts sentences of all languages, and their words, into one space. */
public interface EvidenceEncoder extends TokenEncoder {

    /** One vector of unit length for each sentence, in their order. */
    List<float[]> encodeSentences(List<String> sentences);
}

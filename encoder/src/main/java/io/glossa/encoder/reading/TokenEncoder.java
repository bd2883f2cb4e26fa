package io.glossa.encoder.reading;

import io.glossa.encoder.MultiVector;
import java.util.List;

/** The border to the model that puts texts of all languages, and their words, into one space. */
public interface TokenEncoder {

    /** See {@link io.glossa.encoder.TextEncoder#encodeQuestionTokens}. */
    MultiVector encodeQuestionTokens(String question);

    /** See {@link io.glossa.encoder.TextEncoder#encodePassageTokens}. */
    List<MultiVector> encodePassageTokens(List<String> passages);
}

package io.glossa.wire.answer;

import io.glossa.wire.LanguageTag;
import java.util.List;

/**
 * A question to be answered from evidence alone.
 *
 * @param evidence best first; the service may use fewer
 */
public record AnswerRequest(
        String question, LanguageTag questionLanguage, LanguageTag answerLanguage, List<Evidence> evidence) {

    public AnswerRequest {
        evidence = List.copyOf(evidence);
    }

    /** The same question, of other evidence. */
    public AnswerRequest withEvidence(List<Evidence> other) {
        return new AnswerRequest(question, questionLanguage, answerLanguage, other);
    }
}

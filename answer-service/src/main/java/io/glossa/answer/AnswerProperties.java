package io.glossa.answer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one request may hold.
 *
 * @param maxQuestionLength in UTF-16 code units
 * @param maxEvidence how many evidence sentences a request may bring
 * @param maxEvidenceLength of all evidence together, in UTF-16 code units
 * @param comparedEvidence how many of the best evidence sentences a claim is compared with; those that the writer cited
 *     come on top
 */
@ConfigurationProperties("glossa.answer")
public record AnswerProperties(
        @DefaultValue("4000") int maxQuestionLength,
        @DefaultValue("400") int maxEvidence,
        @DefaultValue("400000") int maxEvidenceLength,
        @DefaultValue("16") int comparedEvidence) {

    public AnswerProperties {
        if (maxQuestionLength < 1 || maxEvidence < 1 || maxEvidenceLength < 1 || comparedEvidence < 1) {
            throw new IllegalArgumentException("glossa.answer: every limit must be at least 1");
        }
    }
}

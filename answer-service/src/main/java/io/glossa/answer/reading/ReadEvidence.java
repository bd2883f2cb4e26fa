package io.glossa.answer.reading;

import io.glossa.wire.answer.Evidence;
import java.util.List;

/**
 * Evidence in the order in which it answers the question.
 *
 * @param relevance of the first sentences, those that were read, the highest first
 * @param vectors of the same, without their language
 * @param evidence all of it
 */
public record ReadEvidence(List<Double> relevance, List<float[]> vectors, List<Evidence> evidence) {

    public ReadEvidence {
        relevance = List.copyOf(relevance);
        vectors = List.copyOf(vectors);
        evidence = List.copyOf(evidence);
    }
}

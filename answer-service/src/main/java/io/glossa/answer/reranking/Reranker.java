package io.glossa.answer.reranking;

import io.glossa.wire.answer.Evidence;
import java.util.List;

/** Puts a question's evidence into another order, so that what answers it comes first. */
@FunctionalInterface
public interface Reranker {

    /**
     * @param evidence best first, as it was found
     * @return the same sentences, best first
     */
    List<Evidence> rerank(String question, List<Evidence> evidence);
}

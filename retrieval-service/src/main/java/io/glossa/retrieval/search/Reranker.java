package io.glossa.retrieval.search;

import io.glossa.wire.retrieval.Question;
import io.glossa.wire.retrieval.Reader;
import java.util.List;

/** Looks closer at the best sentences of a search than can be done for all. */
interface Reranker {

    /**
     * How well each answers the question, in their order; higher is better, comparable within a language.
     *
     * @param sentences of the collection, of any language, in the transaction that they were read in
     */
    List<Double> rate(Reader reader, int collection, Question question, List<Candidate> sentences);
}

package io.glossa.evaluation.retrieval;

import io.glossa.evaluation.dataset.Corpus.Question;
import java.util.List;

/** A way to rank the pool's sentences for a question. */
public interface Ranker {

    /** As many of the pool's sentences as it can rank, best first, each once. */
    List<Integer> rank(Question question);

    /** What a user waits for: the search for one page of results, results unused. */
    void search(Question question);
}

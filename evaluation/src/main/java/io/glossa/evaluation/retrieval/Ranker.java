package io.glossa.evaluation.retrieval;

import io.glossa.evaluation.dataset.Corpus.Question;
import java.util.List;

/** A way to rank the pool's sentences for a question. */
public interface Ranker {

    /** How many sentences are ranked for a question. */
    int DEEPEST = 300;

    /** How many questions are ranked at once, where the ranker can: as many as keep the processors of a small machine busy. */
    int AT_ONCE = 3;

    /** How many questions it can rank at once. */
    default int atOnce() {
        return 1;
    }

    /** As many of the pool's sentences as it can rank, best first, each once. */
    List<Integer> rank(Question question);

    /** What a user waits for: the search for one page of results, results unused. */
    void search(Question question);
}

package io.glossa.retrieval.search;

/**
 * A sentence that the vectors suggest.
 *
 * @param cosine with the question, after both languages' centres were taken off
 */
record DenseCandidate(String language, long passage, int start, int end, double cosine) {}

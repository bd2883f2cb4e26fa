package io.glossa.retrieval.search;

/**
 * A sentence with its final score.
 *
 * @param score comparable across languages
 */
record ScoredSentence(Candidate candidate, double score) {}

package io.glossa.retrieval.search;

/**
 * A sentence with its final score.
 *
 * @param score comparable across languages
 * @param place the score with the bonus of the question's own language, which decides what comes on the first page
 */
record ScoredSentence(Candidate candidate, double score, double place) {}

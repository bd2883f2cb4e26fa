package io.glossa.retrieval.shelf;

/**
 * A sentence to be shelved.
 *
 * @param start offset into the document's text, inclusive
 * @param end offset into the document's text, exclusive
 * @param vector of unit length
 */
public record EmbeddedSentence(long passage, int start, int end, float[] vector) {}

package io.glossa.retrieval.shelf;

import io.glossa.retrieval.lexical.SentenceText;

/**
 * A sentence to be shelved.
 *
 * @param start offset into the document's text, inclusive
 * @param end offset into the document's text, exclusive
 * @param vector of unit length
 * @param text what the sparse legs look it up by
 */
public record EmbeddedSentence(long passage, int start, int end, float[] vector, SentenceText text) {}

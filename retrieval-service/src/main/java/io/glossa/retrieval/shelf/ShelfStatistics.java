package io.glossa.retrieval.shelf;

/**
 * What is known of a collection's sentences on one shelf.
 *
 * @param sentences how many there are, at least one
 * @param mean of their vectors; shorter than 1, and the longer the more they resemble each other
 */
public record ShelfStatistics(Shelf shelf, long sentences, double[] mean) {}

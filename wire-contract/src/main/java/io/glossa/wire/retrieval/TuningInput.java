package io.glossa.wire.retrieval;

/** Weights to search a collection with from now on, and what was measured of them. */
public record TuningInput(SearchWeights weights, TuningReport report) {}

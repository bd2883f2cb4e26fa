package io.glossa.wire.retrieval;

import java.time.Instant;

/**
 * Weights that were fitted to a collection.
 *
 * @param version how often the collection was given some since it last had none
 * @param created when it was given these
 */
public record TunedWeights(int version, Instant created, SearchWeights weights, TuningReport report) {}

package io.glossa.retrieval.shelf;

/**
 * The sentences of one language as one encoder sees them: a partition of its own with an HNSW graph of its own, so that
 * each language offers its own candidates.
 *
 * @param language primary subtag; {@code und} holds what could not be identified
 * @param dimension length of the vectors
 */
public record Shelf(int id, String language, int dimension) {

    /** The partition's table. */
    String table() {
        return "sentence_" + id;
    }
}

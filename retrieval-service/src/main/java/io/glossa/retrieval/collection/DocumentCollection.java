package io.glossa.retrieval.collection;

/**
 * A named set of documents, searched together.
 *
 * @param encoder name of the profile that its vectors were made with
 * @param encoderVersion names the vector space: only a question of the same space can be compared
 */
public record DocumentCollection(int id, String name, String encoder, String encoderVersion) {}

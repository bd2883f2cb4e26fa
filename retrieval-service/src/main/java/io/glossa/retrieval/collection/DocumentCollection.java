package io.glossa.retrieval.collection;

/**
 * A named set of documents, searched together.
 *
 * @param tenant who owns it; a name is unique within it
 * @param restricted whether a document of it ever listed who may see it
 * @param encoder name of the profile that its vectors were made with
 * @param encoderVersion names the vector space: only a question of the same space can be compared
 */
public record DocumentCollection(
        int id, String tenant, String name, boolean restricted, String encoder, String encoderVersion) {}

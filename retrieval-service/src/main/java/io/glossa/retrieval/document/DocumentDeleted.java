package io.glossa.retrieval.document;

/**
 * A document is being deleted: whoever else keeps something of it removes that now, in the same transaction.
 *
 * @param tenant who owns its collection
 * @param document the caller's identifier
 */
public record DocumentDeleted(String tenant, String collection, String document) {}

package io.glossa.retrieval.document;

/** A collection is being deleted: whoever else keeps something of it removes that now, in the same transaction. */
public record CollectionDeleted(String tenant, String collection) {}

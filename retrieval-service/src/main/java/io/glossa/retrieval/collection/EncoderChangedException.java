package io.glossa.retrieval.collection;

import org.springframework.dao.TransientDataAccessException;

/** A collection's encoder changed, or its change began or was given up, while something was done with the collection. */
public final class EncoderChangedException extends TransientDataAccessException {

    EncoderChangedException(DocumentCollection collection) {
        super("The encoder of the collection '%s' changed meanwhile".formatted(collection.name()));
    }
}

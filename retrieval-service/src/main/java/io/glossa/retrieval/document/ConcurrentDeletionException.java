package io.glossa.retrieval.document;

import org.springframework.dao.TransientDataAccessException;

/** Says that a document was deleted by someone else while it was being written. Trying again creates it. */
final class ConcurrentDeletionException extends TransientDataAccessException {

    ConcurrentDeletionException(String id) {
        super("The document '%s' was deleted while it was written".formatted(id));
    }
}

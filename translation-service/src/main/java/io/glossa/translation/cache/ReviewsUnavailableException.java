package io.glossa.translation.cache;

/** What a person decided can neither be kept nor be forgotten: no database is set, or it cannot be reached. */
public final class ReviewsUnavailableException extends RuntimeException {

    ReviewsUnavailableException(String message) {
        super(message);
    }

    ReviewsUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}

package io.glossa.translation.translating;

/** A request that is over a limit or leaves something open. */
public final class InvalidTranslationRequestException extends RuntimeException {

    private final String field;

    InvalidTranslationRequestException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The request's field that is wrong. */
    public String field() {
        return field;
    }
}

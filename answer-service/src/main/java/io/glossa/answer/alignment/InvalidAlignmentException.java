package io.glossa.answer.alignment;

/** An alignment request that breaks the contract. */
public final class InvalidAlignmentException extends RuntimeException {

    private final String field;

    InvalidAlignmentException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The request's field that is wrong. */
    public String field() {
        return field;
    }
}

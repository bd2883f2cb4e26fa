package io.glossa.gateway.web;

/** A request that is well-formed and yet cannot be served as it stands. */
public class InvalidRequestException extends RuntimeException {

    private final String field;

    /** @param field the request's field that is wrong, as clients write it */
    public InvalidRequestException(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}

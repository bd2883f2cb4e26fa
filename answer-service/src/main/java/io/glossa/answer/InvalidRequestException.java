package io.glossa.answer;

/** The request breaks the contract; the message says where. */
final class InvalidRequestException extends RuntimeException {

    InvalidRequestException(String message) {
        super(message);
    }
}

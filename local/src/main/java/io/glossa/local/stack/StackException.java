package io.glossa.local.stack;

/** A process could not be started or stopped. The message is for a person and may quote the end of a log. */
public class StackException extends RuntimeException {

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}

package io.glossa.local.client;

/** The gateway refused a request or could not be reached. The message is one line for a person. */
public class GatewayException extends RuntimeException {

    private final int status;

    /** @param status of HTTP, 0 when there was no response */
    GatewayException(int status, String message) {
        super(message);
        this.status = status;
    }

    public int status() {
        return status;
    }
}

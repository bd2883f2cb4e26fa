package io.glossa.local.provision;

/** Something that is needed could not be fetched, or is not what was pinned. The message is one line for a person. */
public class ProvisioningException extends RuntimeException {

    public ProvisioningException(String message) {
        super(message);
    }

    public ProvisioningException(String message, Throwable cause) {
        super(message, cause);
    }
}

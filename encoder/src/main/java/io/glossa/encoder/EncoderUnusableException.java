package io.glossa.encoder;

import org.jspecify.annotations.Nullable;

/** The encoder's model or tokenizer is missing, unreadable, not the expected one, or does not fit the profile. */
public class EncoderUnusableException extends RuntimeException {

    /** Which part of the profile is at fault, so that a caller can name its own setting. */
    public enum Part {
        MODEL,
        TOKENIZER,
        PROFILE
    }

    private final Part part;

    EncoderUnusableException(Part part, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.part = part;
    }

    public Part part() {
        return part;
    }
}

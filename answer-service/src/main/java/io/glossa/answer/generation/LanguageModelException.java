package io.glossa.answer.generation;

/** The language model gave nothing that an answer can be made of. */
public final class LanguageModelException extends RuntimeException {

    private final Reason reason;

    public LanguageModelException(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    public LanguageModelException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why there is no text. */
    public enum Reason {
        /** Not reached, or it refused the request. */
        UNAVAILABLE("language-model-unavailable"),
        /** Not done before the deadline. */
        TIMEOUT("language-model-timeout"),
        /** Answered with nothing. */
        EMPTY("language-model-empty"),
        /** Answered with something that is no completion, or with more than it may. */
        INVALID("language-model-invalid"),
        /** Copied what stood in the answer's language already, past what is more like the question. */
        REPEATED("language-model-repeated");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The code of the warning that tells the asker. */
        public String code() {
            return code;
        }
    }
}

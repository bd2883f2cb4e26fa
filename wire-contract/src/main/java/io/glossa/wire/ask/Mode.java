package io.glossa.wire.ask;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The route that a question takes between languages. */
public enum Mode {
    /** The encoder and the model read every language as it stands. */
    DIRECT("direct"),
    /** The question is also searched in the source languages. */
    TRANSLATE_QUESTION("translate-question"),
    /** The evidence is put into the answer's language before the answer is written. */
    TRANSLATE_PASSAGES("translate-passages"),
    TRANSLATE_BOTH("translate-both"),
    /** Chosen for each request; the response says which and why. */
    AUTO("auto");

    private final String value;

    Mode(String value) {
        this.value = value;
    }

    @JsonValue
    public String value() {
        return value;
    }

    public boolean translatesQuestion() {
        return this == TRANSLATE_QUESTION || this == TRANSLATE_BOTH;
    }

    public boolean translatesPassages() {
        return this == TRANSLATE_PASSAGES || this == TRANSLATE_BOTH;
    }

    /** @throws IllegalArgumentException if no mode is called {@code value} */
    @JsonCreator
    public static Mode of(String value) {
        return Arrays.stream(values())
                .filter(mode -> mode.value.equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Unknown mode '%s': direct, translate-question, translate-passages, translate-both or auto"
                                .formatted(value)));
    }
}

package io.glossa.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a response counts its offsets in. Inside the platform it is always {@link #UTF16}. */
public enum OffsetUnit {
    /** UTF-16 code units, as Java and browsers count. */
    UTF16("utf-16"),
    /** Unicode code points, as Python counts. */
    CODE_POINT("code-point");

    private final String value;

    OffsetUnit(String value) {
        this.value = value;
    }

    @JsonValue
    public String value() {
        return value;
    }

    /** Converts an offset into {@code text} in UTF-16 code units to this unit; for many of one text use {@link CodePointIndex}. */
    public int convert(String text, int utf16Offset) {
        return switch (this) {
            case UTF16 -> utf16Offset;
            case CODE_POINT -> text.codePointCount(0, utf16Offset);
        };
    }

    /** @throws IllegalArgumentException if no unit is called {@code value} */
    @JsonCreator
    public static OffsetUnit of(String value) {
        return Arrays.stream(values())
                .filter(unit -> unit.value.equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Unknown offset unit '%s': utf-16 or code-point".formatted(value)));
    }
}

package io.glossa.wire.translation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a person has made of a translation. */
public enum ReviewState {
    /** It stands as a provider wrote it. */
    APPROVED,
    /** The person wrote it. */
    CORRECTED;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.glossa.wire.translation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a translation stands with the people who review it. */
public enum ReviewState {
    /** It is withheld until a person has decided. */
    NEEDS_REVIEW,
    /** It stands as a provider wrote it. */
    APPROVED,
    /** The person wrote it. */
    CORRECTED,
    /** It is withheld for good. */
    REJECTED;

    /** Whether a person stands for the translation. */
    public boolean isRelease() {
        return switch (this) {
            case APPROVED, CORRECTED -> true;
            case NEEDS_REVIEW, REJECTED -> false;
        };
    }

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

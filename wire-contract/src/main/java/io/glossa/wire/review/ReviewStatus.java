package io.glossa.wire.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Where a held answer or translation stands. All but the first are final. */
public enum ReviewStatus {
    NEEDS_REVIEW,
    /** Released as it was written. */
    APPROVED,
    /** Released with other words. */
    CORRECTED,
    /** Not released. */
    REJECTED,
    /** A document that it was made from was deleted, and its texts with it. */
    ERASED;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if no status is called {@code value} */
    @JsonCreator
    public static ReviewStatus of(String value) {
        return Arrays.stream(values())
                .filter(status -> status.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a review's status: '%s'".formatted(value)));
    }
}

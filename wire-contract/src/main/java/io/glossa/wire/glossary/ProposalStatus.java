package io.glossa.wire.glossary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What became of a proposed term. */
public enum ProposalStatus {
    /** It waits for a decision, and nothing heeds it. */
    PROPOSED,
    /** It was added to the glossary. */
    ACCEPTED,
    REJECTED;

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such status */
    @JsonCreator
    public static ProposalStatus of(String value) {
        return Arrays.stream(values())
                .filter(status -> status.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' is none of %s.".formatted(value, List.of("proposed", "accepted", "rejected"))));
    }
}

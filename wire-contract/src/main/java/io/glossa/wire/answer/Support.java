package io.glossa.wire.answer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far the cited sources carry a claim. */
public enum Support {
    @JsonProperty("supported")
    SUPPORTED,
    @JsonProperty("partial")
    PARTIAL,
    @JsonProperty("unsupported")
    UNSUPPORTED
}

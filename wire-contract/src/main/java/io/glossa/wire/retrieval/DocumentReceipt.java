package io.glossa.wire.retrieval;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.glossa.wire.LanguageTag;

/** What became of a document that was given to be stored. */
public record DocumentReceipt(
        String id, int version, Status status, LanguageTag language, int passages, int sentences) {

    public enum Status {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("updated")
        UPDATED,
        @JsonProperty("unchanged")
        UNCHANGED
    }
}

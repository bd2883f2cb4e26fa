package io.glossa.wire.answer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What one side said in a conversation before the question. */
public record Turn(Role role, String text) {

    public enum Role {
        @JsonProperty("user")
        USER,
        @JsonProperty("assistant")
        ASSISTANT
    }
}

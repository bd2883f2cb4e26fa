package io.glossa.wire.retrieval;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a search ranks. */
public enum Granularity {
    /** Passages, each as good as its best sentence. */
    @JsonProperty("passage")
    PASSAGE,
    /** Single sentences: each hit is a passage of one sentence. */
    @JsonProperty("sentence")
    SENTENCE
}

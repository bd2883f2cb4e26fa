package io.glossa.wire.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.glossa.wire.retrieval.ModelTokens;
import org.jspecify.annotations.Nullable;

/** @param tokens null where there is no language model, or its server does not say how it cuts a text into tokens */
public record TokenCount(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ModelTokens tokens) {}

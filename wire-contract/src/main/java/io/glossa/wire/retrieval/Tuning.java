package io.glossa.wire.retrieval;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a collection is searched with.
 *
 * @param defaults what it is searched with unless it is tuned
 * @param tuned what it is searched with instead; absent where it is not tuned, or was for another encoder
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Tuning(SearchWeights defaults, @Nullable TunedWeights tuned) {}

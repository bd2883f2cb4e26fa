package io.glossa.wire.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How much one key may ask for; what is absent is as the deployment has it for every key.
 *
 * @param requestsPerMinute requests of any kind
 * @param concurrentAsks questions under way at once, streams included, at one gateway
 * @param ingestBytesPerHour bytes of the bodies that store documents, or try to
 * @param tokensPerDay tokens that language models take and write for its questions and translations
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Limits(
        @Nullable Integer requestsPerMinute,
        @Nullable Integer concurrentAsks,
        @Nullable Long ingestBytesPerHour,
        @Nullable Long tokensPerDay) {

    /** As the deployment has it. */
    public static final Limits USUAL = new Limits(null, null, null, null);

    /** As good as none. */
    public static final Limits NONE = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
}

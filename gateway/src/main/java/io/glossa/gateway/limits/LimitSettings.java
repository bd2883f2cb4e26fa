package io.glossa.gateway.limits;

import io.glossa.wire.key.Limits;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What a key that has no limits of its own, and each subject of an OpenID provider's tokens, may ask for. The first key is
 * held to nothing.
 *
 * @param requestsPerMinute requests of any kind; as many may come at once
 * @param concurrentAsks questions under way at once, streams and MCP's requests included, counted by each gateway alone
 * @param tokensPerDay tokens that language models take and write for questions and translations; as many may come at once
 * @param ingestPerHour bytes of the bodies that store documents, or try to; as many may come at once
 */
@Validated
@ConfigurationProperties("glossa.gateway.limits")
record LimitSettings(
        @DefaultValue("600") @Min(1) int requestsPerMinute,
        @DefaultValue("16") @Min(1) int concurrentAsks,
        @DefaultValue("5000000") @Min(1) long tokensPerDay,
        @DefaultValue("1GB") DataSize ingestPerHour) {

    LimitSettings {
        if (ingestPerHour.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "glossa.gateway.limits.ingest-per-hour must be at least 1B: " + ingestPerHour);
        }
    }

    int requestsPerMinute(Limits own) {
        return Objects.requireNonNullElse(own.requestsPerMinute(), requestsPerMinute);
    }

    int concurrentAsks(Limits own) {
        return Objects.requireNonNullElse(own.concurrentAsks(), concurrentAsks);
    }

    long tokensPerDay(Limits own) {
        return Objects.requireNonNullElse(own.tokensPerDay(), tokensPerDay);
    }

    long ingestBytesPerHour(Limits own) {
        return Objects.requireNonNullElse(own.ingestBytesPerHour(), ingestPerHour.toBytes());
    }
}

package io.glossa.service.connections;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long a client may take to send a request; one that takes longer is not served, and its connection is closed.
 *
 * @param head for the request's line and headers, from their first byte
 * @param body for as much as is waited for the body, and for what is left of one that nobody reads
 * @param bodyRate by which a longer body earns more time: so much a second
 */
@ConfigurationProperties("glossa.connections")
record ConnectionSettings(
        @DefaultValue("15s") Duration head,
        @DefaultValue("60s") Duration body,
        @DefaultValue("2KB") DataSize bodyRate) {

    ConnectionSettings {
        requirePositive("head", head.isPositive());
        requirePositive("body", body.isPositive());
        requirePositive("body-rate", bodyRate.toBytes() > 0);
    }

    private static void requirePositive(String name, boolean positive) {
        if (!positive) {
            throw new IllegalArgumentException("glossa.connections.%s must be more than nothing".formatted(name));
        }
    }

    /** How long it may be waited for a body of which so many bytes have come, in nanoseconds. */
    long patience(long bytes) {
        return body.plus(Duration.ofMillis(bytes * 1000 / bodyRate.toBytes())).toNanos();
    }
}

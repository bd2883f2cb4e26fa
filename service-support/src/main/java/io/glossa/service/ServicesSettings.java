package io.glossa.service;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What all services share.
 *
 * @param token the secret that callers have to send, at least 32 characters
 * @param drain for how long the service goes on answering after {@code /readyz} has turned to 503; none where there is no
 *     other instance of it
 */
@ConfigurationProperties("glossa.services")
record ServicesSettings(
        @Nullable String token, @DefaultValue("0s") Duration drain) {

    private static final int SHORTEST = 32;

    ServicesSettings {
        if (token == null || token.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "glossa.services.token is missing, or has less than %d characters: it is the secret that the gateway"
                                    .formatted(SHORTEST)
                            + " and the services share.");
        }
        if (drain.isNegative()) {
            throw new IllegalArgumentException("glossa.services.drain must not be negative: " + drain);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "ServicesSettings[]";
    }
}

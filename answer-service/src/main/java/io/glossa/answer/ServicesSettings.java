package io.glossa.answer;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What all services share.
 *
 * @param token the secret that callers have to send, at least 32 characters
 */
@ConfigurationProperties("glossa.services")
record ServicesSettings(@Nullable String token) {

    private static final int SHORTEST = 32;

    ServicesSettings {
        if (token == null || token.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "glossa.services.token is missing, or has less than %d characters: it is the secret that the gateway"
                                    .formatted(SHORTEST)
                            + " and the services share.");
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "ServicesSettings[]";
    }
}

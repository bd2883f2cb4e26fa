package io.glossa.gateway.services;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The other services.
 *
 * @param token the secret that they ask of their callers, the same for all, at least 32 characters
 */
@ConfigurationProperties("glossa.services")
public record ServicesSettings(String token) {

    private static final int SHORTEST = 32;

    public ServicesSettings(@Nullable String token) {
        if (token == null || token.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "glossa.services.token is missing, or has less than %d characters: it is the secret that the gateway"
                                    .formatted(SHORTEST)
                            + " and the services share.");
        }
        this.token = token;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "ServicesSettings[]";
    }
}

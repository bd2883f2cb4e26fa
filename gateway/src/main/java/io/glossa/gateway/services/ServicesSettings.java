package io.glossa.gateway.services;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The other services.
 *
 * @param token the secret that they ask of their callers, the same for all
 */
@Validated
@ConfigurationProperties("glossa.services")
public record ServicesSettings(@NotNull @Size(min = 32) String token) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "ServicesSettings[]";
    }
}

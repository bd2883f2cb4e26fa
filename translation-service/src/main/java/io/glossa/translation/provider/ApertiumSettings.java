package io.glossa.translation.provider;

import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * An Apertium-APy server.
 *
 * @param baseUrl without {@code /translate}; absent where there is none
 * @param timeout how long one text may take
 * @param concurrency how many texts may be with the server at once
 */
@Validated
@ConfigurationProperties("glossa.translation.apertium")
record ApertiumSettings(
        @Nullable URI baseUrl,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("4") @Min(1) int concurrency) {}

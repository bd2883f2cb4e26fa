package io.glossa.translation.provider;

import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The OpenAI-compatible server that translates.
 *
 * @param baseUrl up to and including the version, e.g. {@code http://127.0.0.1:8474/v1}
 * @param apiKey absent for servers that ask for none
 * @param model the name that the server knows the model by
 * @param timeout how long one text may take
 * @param concurrency how many texts may be with the server at once
 */
@Validated
@ConfigurationProperties("glossa.language-model")
record LanguageModelSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("http://127.0.0.1:8474/v1") URI baseUrl,
        @Nullable String apiKey,
        @DefaultValue("default") String model,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("4") @Min(1) int concurrency) {}

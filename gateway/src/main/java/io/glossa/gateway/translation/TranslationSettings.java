package io.glossa.gateway.translation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What translation may cost a request.
 *
 * @param concurrency how many calls to the translation service may run at once; more are refused, not queued
 * @param batch how many texts go into one call, at most what the translation service takes
 * @param breakAfter how many calls in a row must fail before the service is left alone for a while
 * @param pause for how long it is then left alone
 */
@Validated
@ConfigurationProperties("glossa.gateway.translation")
record TranslationSettings(
        @DefaultValue("16") @Min(1) int concurrency,
        @DefaultValue("64") @Min(1) @Max(64) int batch,
        @DefaultValue("5") @Min(1) int breakAfter,
        @DefaultValue("10s") Duration pause) {}

package io.glossa.gateway.services;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What one of the other services may cost while it is slow or away; how long a call may take is
 * {@code spring.http.serviceclient.<group>.read-timeout}.
 *
 * @param calls how many may be with one service at once, uploads left out
 * @param patience how long a call waits for its turn where there are as many
 * @param breakAfter how many calls in a row must go without an answer before the service is left alone for a while
 * @param pause for how long; then one call tries
 */
@Validated
@ConfigurationProperties("glossa.gateway.services")
record EdgeSettings(
        @DefaultValue("100") @Min(1) int calls,
        @DefaultValue("1s") Duration patience,
        @DefaultValue("10") @Min(1) int breakAfter,
        @DefaultValue("2s") Duration pause) {}

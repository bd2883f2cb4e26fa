package io.glossa.gateway.alignment;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the answer service is given to align at once, in UTF-16 code units.
 *
 * @param call how much goes into one call, both sides together
 * @param text how long a text may be that is aligned; at most what the answer service takes
 */
@Validated
@ConfigurationProperties("glossa.gateway.alignment")
record AlignmentSettings(
        @DefaultValue("20000") @Min(1) int call,
        @DefaultValue("8000") @Min(1) int text) {}

package io.glossa.gateway.translate;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What clients' translations may take.
 *
 * @param alignedCharacters how much of one request is aligned, source and translation together, in UTF-16 code units
 * @param alignedAtOnce how much of it goes into one call
 * @param alignedSegment how long a segment may be that is aligned, on either side; at most what the answer service takes
 */
@Validated
@ConfigurationProperties("glossa.gateway.translate")
record TranslateSettings(
        @DefaultValue("100000") @Min(0) int alignedCharacters,
        @DefaultValue("20000") @Min(1) int alignedAtOnce,
        @DefaultValue("8000") @Min(1) int alignedSegment) {}

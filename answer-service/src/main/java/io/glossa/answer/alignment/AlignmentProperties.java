package io.glossa.answer.alignment;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What one request may hold.
 *
 * @param maxTextLength of a source or a target, in UTF-16 code units; the encoder reads no more than its profile says
 * @param maxPairs of one batch
 * @param maxBatchLength of all its texts together, in UTF-16 code units
 * @param maxSpans of one pair
 */
@Validated
@ConfigurationProperties("glossa.answer.alignment")
record AlignmentProperties(
        @DefaultValue("8000") @Min(1) int maxTextLength,
        @DefaultValue("256") @Min(1) int maxPairs,
        @DefaultValue("200000") @Min(1) int maxBatchLength,
        @DefaultValue("1000") @Min(1) int maxSpans) {}

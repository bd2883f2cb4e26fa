package io.glossa.gateway.alignment;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the answer service is given to align, in UTF-16 code units, and what is remembered of it.
 *
 * @param call how much goes into one call, both sides together
 * @param text how long a text may be that is aligned; at most what the answer service takes
 * @param remembered how much memory the latest alignments may take, about; none with 0
 */
@Validated
@ConfigurationProperties("glossa.gateway.alignment")
record AlignmentSettings(
        @DefaultValue("20000") @Min(1) int call,
        @DefaultValue("8000") @Min(1) int text,
        @DefaultValue("4MB") DataSize remembered) {}

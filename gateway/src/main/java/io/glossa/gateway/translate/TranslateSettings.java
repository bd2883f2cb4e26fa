package io.glossa.gateway.translate;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What clients' translations may take.
 *
 * @param alignedCharacters how much of one request is aligned, source and translation together, in UTF-16 code units
 */
@Validated
@ConfigurationProperties("glossa.gateway.translate")
record TranslateSettings(@DefaultValue("100000") @Min(0) int alignedCharacters) {}

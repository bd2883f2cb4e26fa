package io.glossa.gateway.glossary;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How large glossaries may be, and how soon a change of one counts.
 *
 * @param terms how many a collection may have, for all its languages together
 * @param characters how long a term and its translation may be, in UTF-16 code units
 * @param proposals how many terms may wait for a decision in a collection; what is proposed beyond them is dropped
 * @param cached for how long a glossary is held in memory: so much later than the gateway that changed it, others heed it
 */
@Validated
@ConfigurationProperties("glossa.gateway.glossary")
record GlossarySettings(
        @DefaultValue("2000") @Min(1) int terms,
        @DefaultValue("200") @Min(1) int characters,
        @DefaultValue("500") @Min(0) int proposals,
        @DefaultValue("5s") Duration cached) {}

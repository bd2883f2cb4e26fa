package io.glossa.translation.translating;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a request may ask for, and what it may take.
 *
 * @param texts how many texts one request may have
 * @param characters how long each may be, in UTF-16 code units
 * @param piece how much of a text is translated at once; a longer text goes by its sentences
 * @param parallel how many texts of one request are translated at once, so that a large batch leaves room for others
 * @param deadline how long a request may take that names no deadline of its own
 * @param terms how many terms a glossary, and how many what is protected, may have
 */
@Validated
@ConfigurationProperties("glossa.translation.request")
record TranslatingSettings(
        @DefaultValue("64") @Min(1) int texts,
        @DefaultValue("20000") @Min(1) int characters,
        @DefaultValue("600") @Min(40) int piece,
        @DefaultValue("2") @Min(1) int parallel,
        @DefaultValue("110s") Duration deadline,
        @DefaultValue("500") @Min(0) int terms) {}

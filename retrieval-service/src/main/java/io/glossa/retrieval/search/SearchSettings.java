package io.glossa.retrieval.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a search goes.
 *
 * @param maximumQuestionLength in UTF-16 code units
 * @param candidates sentences taken from each language
 * @param indexCandidates pgvector's {@code hnsw.ef_search}
 * @param ownLanguageBonus what a sentence in the question's own language gets, in standard deviations of its
 *     language's best
 */
@Validated
@ConfigurationProperties("glossa.retrieval.search")
public record SearchSettings(
        @DefaultValue("4000") @Min(16) int maximumQuestionLength,
        @DefaultValue("64") @Min(10) @Max(1000) int candidates,
        @DefaultValue("100") @Min(10) @Max(1000) int indexCandidates,
        @DefaultValue("1.0") @PositiveOrZero double ownLanguageBonus) {}

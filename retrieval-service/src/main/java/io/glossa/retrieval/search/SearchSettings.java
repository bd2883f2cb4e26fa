package io.glossa.retrieval.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a search goes.
 *
 * @param maximumQuestionLength in UTF-16 code units
 * @param legs the ways to propose candidates; {@code dense} always does
 * @param candidates sentences that each language proposes
 * @param finalists how many of them, the best by vector and letters, are looked at with their passages
 * @param indexCandidates pgvector's {@code hnsw.ef_search}
 * @param lexicalWeight of a point of BM25 over character grams, against a cosine
 * @param contextWeight of the mean of a passage's sentences, against the sentence's own value
 * @param ownLanguageBonus what a sentence in the question's own language gets, in standard deviations of its
 *     language's best
 * @param ownLanguageQuota how many of the first ten hits are in the question's own language, if it has so many
 */
@Validated
@ConfigurationProperties("glossa.retrieval.search")
public record SearchSettings(
        @DefaultValue("4000") @Min(16) int maximumQuestionLength,
        @DefaultValue({"dense", "words", "terms"}) Set<Leg> legs,
        @DefaultValue("100") @Min(20) @Max(1000) int candidates,
        @DefaultValue("30") @Min(20) @Max(1000) int finalists,
        @DefaultValue("100") @Min(10) @Max(1000) int indexCandidates,
        @DefaultValue("0.003") @PositiveOrZero double lexicalWeight,
        @DefaultValue("0.3") @PositiveOrZero double contextWeight,
        @DefaultValue("0") @PositiveOrZero double ownLanguageBonus,
        @DefaultValue("3") @Min(0) @Max(10) int ownLanguageQuota) {

    public SearchSettings {
        legs = Set.copyOf(legs);
    }
}

package io.glossa.retrieval.search;

import io.glossa.encoder.EncoderProfile;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a search goes. What is weighed against an encoder's cosines has the encoder's own defaults: {@link Weights}.
 *
 * @param maximumQuestionLength in UTF-16 code units
 * @param legs the ways to propose candidates; {@code dense} always does
 * @param candidates sentences that each language proposes
 * @param finalists how many of them, the best by vector and letters, are looked at with their passages
 * @param indexCandidates pgvector's {@code hnsw.ef_search}
 * @param rerank whether the best sentences are looked at once more where the request does not say
 * @param rerankSentences of each language, the best, are looked at once more
 * @param lexicalWeight of a point of BM25 over character grams, against a cosine
 * @param foreignLexicalWeight the same where the question is in another language than the sentence
 * @param nameWeight of a point of rarity of the names that question and sentence share, against a cosine
 * @param crowdingWeight of the sentence's mean cosine with its nearest neighbours, taken off its cosine with the question
 * @param contextWeight of the mean of a passage's sentences, against the sentence's own value
 * @param ownLanguageBonus what a sentence in the question's own language gets where it is decided what comes on the
 *     first page, in standard deviations of its language's best
 * @param translationCosine from which on two sentences are taken to say the same in two languages
 */
@Validated
@ConfigurationProperties("glossa.retrieval.search")
public record SearchSettings(
        @DefaultValue("4000") @Min(16) int maximumQuestionLength,
        @DefaultValue({"dense", "words", "terms", "names"}) Set<Leg> legs,
        @DefaultValue("100") @Min(20) @Max(1000) int candidates,
        @DefaultValue("30") @Min(20) @Max(1000) int finalists,
        @DefaultValue("100") @Min(10) @Max(1000) int indexCandidates,
        @DefaultValue("false") boolean rerank,
        @DefaultValue("12") @Min(2) @Max(100) int rerankSentences,
        @Nullable @PositiveOrZero Double lexicalWeight,
        @Nullable @PositiveOrZero Double foreignLexicalWeight,
        @Nullable @PositiveOrZero Double nameWeight,
        @Nullable @PositiveOrZero Double crowdingWeight,
        @Nullable @PositiveOrZero Double contextWeight,
        @Nullable @PositiveOrZero Double ownLanguageBonus,
        @Nullable @PositiveOrZero Double translationCosine) {

    public SearchSettings {
        legs = Set.copyOf(legs);
    }

    /** What is set, and for the rest what belongs to the encoder. */
    Weights weights(EncoderProfile encoder) {
        Weights own = Weights.of(encoder.name());
        return new Weights(
                orElse(lexicalWeight, own.lexical()),
                orElse(foreignLexicalWeight, own.foreignLexical()),
                orElse(nameWeight, own.name()),
                orElse(crowdingWeight, own.crowding()),
                orElse(contextWeight, own.context()),
                orElse(ownLanguageBonus, own.ownLanguageBonus()),
                orElse(translationCosine, own.translation()));
    }

    private static double orElse(@Nullable Double set, double otherwise) {
        return set == null ? otherwise : set;
    }
}

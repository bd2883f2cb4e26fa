package io.glossa.gateway.ask;

import io.glossa.wire.LanguageTag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a question is treated.
 *
 * @param questionLimit the longest question, in UTF-16 code units; the services behind take 4000 by default
 * @param conversationLimit the most that may have been said before a question, in UTF-16 code units
 * @param evidence how many sentences at most the answer is written from
 * @param translatedEvidence how many of them at most are translated before answering
 * @param questionTargets into how many of the collection's languages at most a question is translated
 * @param readWithTranslation source languages that the language model reads poorly, so that {@code auto} has their
 *     passages translated first
 * @param claims what becomes of claims that their sources do not carry
 * @param claimsOf the same for single collections, by name
 * @param deadlines how long each translation may hold up the answer
 */
@Validated
@ConfigurationProperties("glossa.gateway.ask")
record AskSettings(
        @DefaultValue("4000") @Min(1) int questionLimit,
        @DefaultValue("100000") @Min(0) int conversationLimit,
        @DefaultValue("32") @Min(1) int evidence,
        @DefaultValue("8") @Min(1) @Max(64) int translatedEvidence,
        @DefaultValue("2") @Min(1) int questionTargets,
        @DefaultValue Set<LanguageTag> readWithTranslation,
        @DefaultValue("warn") ClaimPolicy claims,
        @DefaultValue Map<String, ClaimPolicy> claimsOf,
        @DefaultValue Deadlines deadlines) {

    AskSettings {
        readWithTranslation = Set.copyOf(readWithTranslation);
        claimsOf = Map.copyOf(claimsOf);
    }

    ClaimPolicy policyOf(String collection) {
        return claimsOf.getOrDefault(collection, claims);
    }

    boolean readsPoorly(LanguageTag language) {
        return readWithTranslation.stream().anyMatch(language::sameLanguageAs);
    }

    /** One for each use of the translation service. */
    record Deadlines(
            @DefaultValue("15s") Duration question,
            @DefaultValue("60s") Duration passages,
            @DefaultValue("45s") Duration claims,
            @DefaultValue("30s") Duration citations) {}
}

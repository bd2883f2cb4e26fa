package io.glossa.gateway.load;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one gateway has in work at once. The defaults are for services that share two cores and have no language model;
 * see decision 18 for how they were found.
 *
 * @param asks questions that are answered at once, streams included
 * @param answers of these, those that are with the answer service; the others wait for their turn until their client leaves,
 *     where they cost least
 * @param searches searches without an answer
 * @param translations clients' requests that are with the translation service
 * @param alignments alignments
 * @param fetches files that are fetched from elsewhere
 * @param patience how long a request waits for its turn before it is refused
 * @param retryAfter when a refused request may come again, at the latest: each is told some time from 1 s to this one, so
 *     that those who were refused together do not come back together
 */
@Validated
@ConfigurationProperties("glossa.gateway.load")
record LoadSettings(
        @DefaultValue("4") @Min(1) int asks,
        @DefaultValue("64") @Min(1) int answers,
        @DefaultValue("4") @Min(1) int searches,
        @DefaultValue("8") @Min(1) int translations,
        @DefaultValue("4") @Min(1) int alignments,
        @DefaultValue("4") @Min(1) int fetches,
        @DefaultValue("1s") Duration patience,
        @DefaultValue("3s") Duration retryAfter) {

    private static final Duration UNTIL_THE_CLIENT_LEAVES = Duration.ofDays(1);

    LoadSettings {
        if (patience.isNegative()) {
            throw new IllegalArgumentException("glossa.gateway.load.patience must not be negative: " + patience);
        }
        if (retryAfter.toSeconds() < 1) {
            throw new IllegalArgumentException("glossa.gateway.load.retry-after must be at least 1s: " + retryAfter);
        }
    }

    /** How long work waits for its turn. What has been begun is not given up: its evidence is found, and a stream is open. */
    Duration patience(Work work) {
        return switch (work) {
            case ANSWER -> UNTIL_THE_CLIENT_LEAVES;
            case ASK, SEARCH, TRANSLATION, ALIGNMENT, FETCH -> patience;
        };
    }

    int concurrency(Work work) {
        return switch (work) {
            case ASK -> asks;
            case ANSWER -> answers;
            case SEARCH -> searches;
            case TRANSLATION -> translations;
            case ALIGNMENT -> alignments;
            case FETCH -> fetches;
        };
    }
}

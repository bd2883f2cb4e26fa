package io.glossa.evaluation.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.glossa.evaluation.results.Failure;
import io.glossa.evaluation.results.Measure;
import io.glossa.evaluation.results.RunSettings;
import io.glossa.evaluation.results.Suite;
import io.glossa.evaluation.run.Latency;
import io.glossa.wire.retrieval.ModelTokens;
import io.glossa.wire.retrieval.TunedWeights;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The report of a run, as {@code report.json} holds it; docs/scorecard.md describes it for its readers.
 *
 * @param schema {@link #SCHEMA}
 * @param results the file beside the report with the raw results
 * @param tokens what the encoder makes of each language's texts; empty where no encoder was at hand
 * @param failures some of those found, the worst language pairs' first
 * @param failuresInAll how many were found
 * @param warnings what a reader should know before trusting the numbers
 * @param tuning what the collection was searched with instead of the default; null where that was the default
 * @param modes the ways to reach answers, held against each other; null where answers were asked in one
 * @param peers the service beside others; null where they were not measured
 */
public record Scorecard(
        String schema,
        Instant created,
        RunSettings settings,
        String results,
        List<SuiteScores> suites,
        List<LanguageTokens> tokens,
        List<Failure> failures,
        int failuresInAll,
        List<String> warnings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TunedWeights tuning,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ModeComparison modes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PeerComparison peers) {

    /** Its number rises with every change that a reader of the old one would misunderstand. */
    public static final String SCHEMA = "glossa-scorecard/2";

    /** Those that say the same, if less. */
    static final Set<String> READABLE = Set.of("glossa-scorecard/1", SCHEMA);

    public Scorecard {
        suites = List.copyOf(suites);
        tokens = List.copyOf(tokens);
        failures = List.copyOf(failures);
        warnings = List.copyOf(warnings);
    }

    public Scorecard with(@Nullable TunedWeights found) {
        return new Scorecard(
                schema,
                created,
                settings,
                results,
                suites,
                tokens,
                failures,
                failuresInAll,
                warnings,
                found,
                modes,
                peers);
    }

    public Scorecard with(@Nullable PeerComparison found) {
        return new Scorecard(
                schema,
                created,
                settings,
                results,
                suites,
                tokens,
                failures,
                failuresInAll,
                warnings,
                tuning,
                modes,
                found);
    }

    /**
     * What a suite measured.
     *
     * @param questions asked, the same in two languages counted twice
     * @param latencyMs null where nothing was timed
     */
    public record SuiteScores(
            Suite suite,
            String title,
            int questions,
            @Nullable Latency latencyMs,
            List<LanguageLatency> latencyMsByLanguage,
            List<MeasureScores> measures) {}

    /** Milliseconds by the question's language. */
    public record LanguageLatency(String language, int questions, Latency latencyMs) {}

    /**
     * What was reached in a measure.
     *
     * @param share whether it lies between 0 and 1
     * @param overall mean of the language pairs, each of the same weight
     * @param same mean of the pairs of one language; null where there is none, as for measures without pairs
     * @param cross mean of the pairs of two
     * @param gap by how much {@code same} is above {@code cross}
     * @param questionLanguages means by the question's language, worst first
     * @param sourceLanguages means by the language of the evidence, worst first; empty for measures without pairs
     * @param cells by language pair, worst first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MeasureScores(
            Measure measure,
            String title,
            String description,
            Measure.Better better,
            boolean share,
            Interval overall,
            @Nullable Interval same,
            @Nullable Interval cross,
            @Nullable Interval gap,
            List<LanguageScore> questionLanguages,
            List<LanguageScore> sourceLanguages,
            List<Cell> cells) {}

    public record LanguageScore(String language, Interval value) {}

    /** @param source null for measures without pairs */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cell(String question, @Nullable String source, Interval value) {}

    /**
     * How the encoder's tokens meet a language.
     *
     * @param texts sentences that were counted
     * @param tokensPerWord fertility
     * @param cut share of the texts that are longer than the encoder reads
     * @param unknown share of the tokens that the encoder does not know
     * @param normalised share of the characters that the tokenizer's normalisation (NFKC) changes
     * @param foreignScript share of the letters in another script than most of the language's
     * @param model how the language model's tokens meet it; null without one, or where its server does not count them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LanguageTokens(
            String language,
            int texts,
            double tokensPerWord,
            double tokensPerCharacter,
            double bytesPerToken,
            double cut,
            double unknown,
            double normalised,
            double foreignScript,
            @Nullable ModelTokens model) {}
}

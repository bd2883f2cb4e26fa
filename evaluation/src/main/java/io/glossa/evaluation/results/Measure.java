package io.glossa.evaluation.results;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What is measured of a question, a number each: most are shares from 0 to 1. docs/scorecard.md defines them. */
public enum Measure {
    RECALL_AT_1(Suite.RETRIEVAL, Better.HIGHER, "Recall at 1", "The evidence is the first sentence found."),
    RECALL_AT_10(Suite.RETRIEVAL, Better.HIGHER, "Recall at 10", "The evidence is among the first ten sentences."),
    NDCG_AT_10(
            Suite.RETRIEVAL,
            Better.HIGHER,
            "nDCG at 10",
            "1 / log2(rank + 1) of the evidence among the first ten sentences, else 0."),
    AVERAGE_PRECISION(
            Suite.RETRIEVAL,
            Better.HIGHER,
            "Mean average precision",
            "Over the evidence in all languages at once; what is not found has precision 0."),
    OWN_LANGUAGE_SHARE(
            Suite.RETRIEVAL,
            Better.NEITHER,
            "Own language's share of the top 20",
            "How many of the first twenty sentences stand in the question's language."),
    RANK_DISTANCE(
            Suite.RETRIEVAL,
            Better.LOWER,
            "Rank gap between languages",
            "Ranks between the first and the last of the parallel pieces of evidence."),
    ANSWER_F1(Suite.ANSWERS, Better.HIGHER, "Answer F1", "Words shared with the right answer (SQuAD's F1)."),
    EXACT_MATCH(Suite.ANSWERS, Better.HIGHER, "Exact match", "The answer is the right one, word for word."),
    CITATION_PRECISION(
            Suite.ANSWERS,
            Better.HIGHER,
            "Citation precision",
            "Citations that overlap the sentence with the right answer, of those that an answer gives."),
    CITATION_RECALL(
            Suite.ANSWERS,
            Better.HIGHER,
            "Citation recall",
            "Questions with a citation that overlaps the sentence with the right answer."),
    CITATION_SPAN_F1(
            Suite.ANSWERS,
            Better.HIGHER,
            "Citation span F1",
            "Characters shared by what is cited and the right answer in the source."),
    QUOTES_VERBATIM(
            Suite.ANSWERS, Better.HIGHER, "Quotes verbatim", "Citations whose quote is what stands at its offsets."),
    CLAIMS_SUPPORTED(
            Suite.ANSWERS, Better.HIGHER, "Claims supported", "Claims that the service itself calls supported."),
    ANSWER_LANGUAGE(
            Suite.ANSWERS,
            Better.HIGHER,
            "In the right language",
            "Responses in the question's language, by identification."),
    ANSWERED(Suite.ANSWERS, Better.HIGHER, "Answered", "Answerable questions that got an answer."),
    DECLINED(Suite.ANSWERS, Better.HIGHER, "Declined", "Unanswerable questions that got none."),
    SPAN_F1(
            Suite.ALIGNMENT,
            Better.HIGHER,
            "Span F1",
            "Characters shared by the projected span and the right one, from question to source language."),
    SPAN_OVERLAP(
            Suite.ALIGNMENT,
            Better.HIGHER,
            "Span overlap over half",
            "Projected spans whose intersection with the right one is over half of the union."),
    CHRF(
            Suite.TRANSLATION,
            Better.HIGHER,
            "chrF++",
            "Characters and words in a row that are shared with a person's translation, from question to source"
                    + " language."),
    NUMBERS_KEPT(Suite.TRANSLATION, Better.HIGHER, "Numbers kept", "Numbers of the sentence that its translation has."),
    NAMES_KEPT(
            Suite.TRANSLATION,
            Better.HIGHER,
            "Names kept",
            "Names that a person's translation has as well, as they are or spelled alike."),
    LOSSES_TOLD(
            Suite.TRANSLATION,
            Better.HIGHER,
            "Kept or told",
            "Such numbers and names that are there, or of whose loss a warning tells."),
    TRANSLATED(Suite.TRANSLATION, Better.HIGHER, "Translated", "Sentences for which there was a translator.");

    /** Which way is better. */
    public enum Better {
        @JsonProperty("higher")
        HIGHER,
        @JsonProperty("lower")
        LOWER,
        @JsonProperty("neither")
        NEITHER
    }

    private final Suite suite;
    private final Better better;
    private final String title;
    private final String description;

    Measure(Suite suite, Better better, String title, String description) {
        this.suite = suite;
        this.better = better;
        this.title = title;
        this.description = description;
    }

    public Suite suite() {
        return suite;
    }

    public Better better() {
        return better;
    }

    public String title() {
        return title;
    }

    /** One sentence for a person. */
    public String description() {
        return description;
    }

    /** Whether it lies between 0 and 1; the rank distance does not. */
    public boolean share() {
        return this != RANK_DISTANCE;
    }

    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if no measure is called {@code value} */
    @JsonCreator
    public static Measure of(String value) {
        return Arrays.stream(values())
                .filter(measure -> measure.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown measure '%s'".formatted(value)));
    }
}

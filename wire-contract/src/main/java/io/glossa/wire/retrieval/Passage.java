package io.glossa.wire.retrieval;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.glossa.wire.LanguageTag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a document that may answer the question.
 *
 * @param start offset into the document's text, inclusive
 * @param end offset into the document's text, exclusive
 * @param text the document's characters from start to end
 * @param score comparable across languages, higher is better
 * @param rank 1 for the best
 * @param sentences its sentences in the document's order, with their own scores
 * @param legs which ways of searching proposed it, with the best rank and score in each
 * @param page of the document on which it begins, counted from 1; absent where the document has no pages
 */
public record Passage(
        String document,
        int version,
        String title,
        @Nullable String uri,
        LanguageTag language,
        int start,
        int end,
        String text,
        double score,
        int rank,
        List<Sentence> sentences,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LegHit> legs,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer page) {

    public Passage {
        sentences = List.copyOf(sentences);
        legs = legs == null ? List.of() : List.copyOf(legs);
    }

    /** A passage whose page is not known. */
    public Passage(
            String document,
            int version,
            String title,
            @Nullable String uri,
            LanguageTag language,
            int start,
            int end,
            String text,
            double score,
            int rank,
            List<Sentence> sentences,
            List<LegHit> legs) {
        this(document, version, title, uri, language, start, end, text, score, rank, sentences, legs, null);
    }

    /** A passage that says nothing of how it was found. */
    public Passage(
            String document,
            int version,
            String title,
            @Nullable String uri,
            LanguageTag language,
            int start,
            int end,
            String text,
            double score,
            int rank,
            List<Sentence> sentences) {
        this(document, version, title, uri, language, start, end, text, score, rank, sentences, List.of());
    }

    /**
     * What one way of searching said.
     *
     * @param leg {@code dense}, by vector; {@code words}, by the language's words; {@code terms}, by numbers and codes
     * @param rank within its language, 1 for the best
     * @param score of the leg itself, comparable only within the leg and language
     */
    public record LegHit(String leg, int rank, double score) {}

    /**
     * One sentence of the passage; offsets are into the document's text.
     *
     * @param score how well it answers the question, on the passage's scale: better or worse than the others
     * @param likeness how like it is to the question whatever there is beside it: the cosine of both, what is common to
     *     their languages taken off, -1 to 1; null where it was not measured
     */
    public record Sentence(
            int start,
            int end,
            double score,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double likeness) {

        /** A sentence whose likeness was not measured. */
        public Sentence(int start, int end, double score) {
            this(start, end, score, null);
        }
    }

    public Passage withPage(@Nullable Integer found) {
        return new Passage(
                document, version, title, uri, language, start, end, text, score, rank, sentences, legs, found);
    }

    /** The document's characters of one of this passage's sentences. */
    public String textOf(Sentence sentence) {
        return text.substring(sentence.start() - start, sentence.end() - start);
    }
}

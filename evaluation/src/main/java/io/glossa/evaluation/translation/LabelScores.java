package io.glossa.evaluation.translation;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How labels came through that were projected onto sentences where the right ones are known.
 *
 * @param words how many words of the target are to have a label
 * @param labelledWords how many have one
 * @param rightWords how many have their own
 * @param spans how many labels there are, each of one or more words
 * @param projectedSpans how many the projection has
 * @param rightSpans how many of them are exactly the right words
 */
record LabelScores(int words, int labelledWords, int rightWords, int spans, int projectedSpans, int rightSpans) {

    static final LabelScores NONE = new LabelScores(0, 0, 0, 0, 0, 0);

    LabelScores and(LabelScores other) {
        return new LabelScores(
                words + other.words,
                labelledWords + other.labelledWords,
                rightWords + other.rightWords,
                spans + other.spans,
                projectedSpans + other.projectedSpans,
                rightSpans + other.rightSpans);
    }

    /** F1 over words, from 0 to 1; 0 without any. */
    @JsonProperty
    double wordF1() {
        return f1(rightWords, words, labelledWords);
    }

    /** F1 over whole labels, exact ones only, as the CoNLL evaluation has it; from 0 to 1, 0 without any. */
    @JsonProperty
    double spanF1() {
        return f1(rightSpans, spans, projectedSpans);
    }

    private static double f1(int right, int wanted, int got) {
        return wanted + got == 0 ? 0 : 2.0 * right / (wanted + got);
    }
}

package io.glossa.evaluation.alignment;

import io.glossa.wire.TextSpan;

/**
 * A question's answer and the sentence it stands in.
 *
 * @param answer in UTF-16 code units of the sentence
 */
public record GoldSpan(String sentence, TextSpan answer) {

    /** Character F1 of the answer and another span of the sentence, both counted in code points. */
    public double f1(TextSpan other) {
        return 2.0 * shared(other) / (codePoints(answer) + codePoints(other));
    }

    /** Intersection over union with another span; a gap between two spans counts as union. */
    public double intersectionOverUnion(TextSpan other) {
        TextSpan around = new TextSpan(Math.min(answer.start(), other.start()), Math.max(answer.end(), other.end()));
        return (double) shared(other) / codePoints(around);
    }

    private int shared(TextSpan other) {
        return answer.overlaps(other)
                ? codePoints(new TextSpan(Math.max(answer.start(), other.start()), Math.min(answer.end(), other.end())))
                : 0;
    }

    private int codePoints(TextSpan span) {
        return sentence.codePointCount(span.start(), span.end());
    }
}

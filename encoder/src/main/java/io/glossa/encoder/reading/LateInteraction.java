package io.glossa.encoder.reading;

import io.glossa.encoder.MultiVector;

/** Compares a question with a sentence as a whole and word by word (Khattab and Zaharia, "ColBERT", 2020). */
final class LateInteraction {

    private static final double WORDS = 2;

    private LateInteraction() {}

    static double relevance(MultiVector question, MultiVector sentence) {
        return cosine(question.sentence(), sentence.sentence()) + WORDS * words(question, sentence);
    }

    /** Over the question's tokens, the mean cosine with the nearest of the sentence, each as heavy as it is surprising. */
    private static double words(MultiVector question, MultiVector sentence) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < question.tokens().length; i++) {
            double nearest = -1;
            for (float[] token : sentence.tokens()) {
                nearest = Math.max(nearest, cosine(question.tokens()[i], token));
            }
            sum += question.surprisals()[i] * nearest;
            weights += question.surprisals()[i];
        }
        return weights > 0 ? sum / weights : 0;
    }

    /** Of vectors of unit length. */
    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

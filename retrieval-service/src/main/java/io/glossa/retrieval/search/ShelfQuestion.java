package io.glossa.retrieval.search;

import io.glossa.retrieval.shelf.Shelf;

/**
 * The question as one shelf is asked it.
 *
 * @param question the question's vector less its language's centre, of unit length
 * @param centre of the shelf's language
 */
record ShelfQuestion(Shelf shelf, double[] question, double[] centre) {

    /**
     * The cosine of question and sentence, both centred, from the inner products that the database knows.
     *
     * @param withQuestion inner product of {@link #question} and the sentence's vector of unit length
     * @param withCentre inner product of {@link #centre} and the sentence's vector
     */
    double cosine(double withQuestion, double withCentre) {
        double squaredLength = 1 - 2 * withCentre + Vectors.dot(centre, centre);
        return (withQuestion - Vectors.dot(question, centre)) / Math.sqrt(Math.max(squaredLength, 1e-6));
    }
}

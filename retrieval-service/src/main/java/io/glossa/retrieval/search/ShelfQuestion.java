package io.glossa.retrieval.search;

import io.glossa.retrieval.shelf.Shelf;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The question as one shelf is asked it.
 *
 * @param sentences how many the collection holds on the shelf
 * @param vector the question's, less its language's centre, of unit length
 * @param centre of the shelf's language
 * @param text the question in the shelf's language, absent where it is not known
 * @param terms exact terms of the question
 * @param grams character grams of the question, and of its translation into the shelf's language
 */
record ShelfQuestion(
        Shelf shelf,
        long sentences,
        double[] vector,
        double[] centre,
        @Nullable String text,
        Set<String> terms,
        int[] grams) {

    ShelfQuestion {
        terms = Set.copyOf(terms);
    }

    /**
     * The cosine of question and sentence, both centred, from the inner products that the database knows.
     *
     * @param withQuestion inner product of {@link #vector} and the sentence's vector of unit length
     * @param withCentre inner product of {@link #centre} and the sentence's vector
     */
    double cosine(double withQuestion, double withCentre) {
        double squaredLength = 1 - 2 * withCentre + Vectors.dot(centre, centre);
        return (withQuestion - Vectors.dot(vector, centre)) / Math.sqrt(Math.max(squaredLength, 1e-6));
    }
}

package io.glossa.retrieval.search;

import io.glossa.language.SpokenName;
import io.glossa.retrieval.shelf.Shelf;
import java.util.List;
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
 * @param names of the question and its translation, see {@link io.glossa.retrieval.lexical.SpokenNames}
 * @param words how many the question has
 * @param grams character grams of the question, and of its translation into the shelf's language
 */
record ShelfQuestion(
        Shelf shelf,
        long sentences,
        double[] vector,
        double[] centre,
        @Nullable String text,
        Set<String> terms,
        List<SpokenName> names,
        int words,
        int[] grams) {

    ShelfQuestion {
        terms = Set.copyOf(terms);
        names = List.copyOf(names);
    }

    /**
     * The cosine of question and sentence, both centred, from the inner products that the database knows.
     *
     * @param withQuestion inner product of {@link #vector} and the sentence's vector of unit length
     * @param withCentre inner product of {@link #centre} and the sentence's vector
     */
    double cosine(double withQuestion, double withCentre) {
        return (withQuestion - Vectors.dot(vector, centre)) / Math.sqrt(squaredLength(withCentre));
    }

    /** How far from the centre of its language a sentence is, squared. */
    double squaredLength(double withCentre) {
        return Math.max(1 - 2 * withCentre + Vectors.dot(centre, centre), 1e-6);
    }
}

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
}

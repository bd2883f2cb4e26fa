package io.glossa.retrieval.search;

import io.glossa.retrieval.problem.ProblemType;
import io.glossa.retrieval.problem.RetrievalException;
import io.glossa.wire.retrieval.SearchWeights;

/**
 * What counts how much in a sentence's score. These belong to an encoder: they weigh other things against its cosines,
 * and it is the encoder that is fairer to languages or less. docs/decisions/0004-retrieval.md says how each was chosen.
 *
 * @param lexical of a point of BM25 over character grams, against a cosine
 * @param foreignLexical the same where the question is in another language than the sentence
 * @param name of a point of rarity of the names that question and sentence share, against a cosine
 * @param crowding of the sentence's mean cosine with its nearest neighbours, taken off its cosine with the question
 * @param context of the mean of a passage's sentences, against the sentence's own value
 * @param ownLanguageBonus what a sentence in the question's own language gets where it is decided what comes on the
 *     first page, in standard deviations of its language's best
 * @param translation the cosine from which on two sentences are taken to say the same in two languages
 */
record Weights(
        double lexical,
        double foreignLexical,
        double name,
        double crowding,
        double context,
        double ownLanguageBonus,
        double translation) {

    /** So far below the cosine of a translation it is certain that a sentence is none. */
    private static final double DOUBT = 0.14;

    private static final int LARGEST = 100;

    private static final Weights LIGHT = new Weights(0.005, 0.002, 0.03, 0.3, 0.4, 1.1, 0.52);
    private static final Weights QUALITY = new Weights(0.005, 0.002, 0.03, 0.3, 0.4, 1.0, 0.52);

    /** Those of the encoder profile of this name; of one that was not measured, the light encoder's. */
    static Weights of(String profile) {
        return profile.equals("quality") ? QUALITY : LIGHT;
    }

    /** @throws RetrievalException {@link ProblemType#INVALID_REQUEST} if one of them makes no sense */
    static Weights of(SearchWeights weights) {
        return new Weights(
                checked("letters", weights.letters()),
                checked("foreignLetters", weights.foreignLetters()),
                checked("names", weights.names()),
                checked("crowding", weights.crowding()),
                checked("context", weights.context()),
                checked("ownLanguageBonus", weights.ownLanguageBonus()),
                checked("translationCosine", weights.translationCosine()));
    }

    private static double checked(String name, double weight) {
        if (weight >= 0 && weight <= LARGEST) {
            return weight;
        }
        throw new RetrievalException(
                ProblemType.INVALID_REQUEST, "The weight '%s' is not in 0 to %d: %s.".formatted(name, LARGEST, weight));
    }

    /** Those of them that make a sentence's {@link Evidence}, the others left out. */
    Weights ofEvidence() {
        return new Weights(lexical, foreignLexical, name, crowding, 0, 0, 0);
    }

    SearchWeights onTheWire() {
        return new SearchWeights(lexical, foreignLexical, name, crowding, context, ownLanguageBonus, translation);
    }

    /** How sure it is, from 0 to 1, that two sentences with this cosine say the same. */
    double sameness(double cosine) {
        return Math.clamp(1 - (translation - cosine) / DOUBT, 0, 1);
    }
}

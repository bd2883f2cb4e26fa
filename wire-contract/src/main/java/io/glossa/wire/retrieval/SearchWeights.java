package io.glossa.wire.retrieval;

/**
 * What counts how much where a collection is searched; docs/decisions/0004-retrieval.md has the formula. Each is at least 0.
 *
 * @param letters of a point of BM25 over character grams, against a cosine
 * @param foreignLetters the same where the question is in another language than the sentence
 * @param names of a point of rarity of the names that question and sentence share, against a cosine
 * @param crowding of a sentence's mean cosine with its nearest neighbours, taken off its cosine with the question
 * @param context of the mean of a passage's sentences, against the sentence's own value
 * @param ownLanguageBonus what a sentence in the question's own language gets where it is decided what comes on the first
 *     page, in standard deviations of its language's best
 * @param translationCosine from which on two sentences are taken to say the same in two languages, which has each language
 *     measured by its own scale: always with 0, never with 2
 */
public record SearchWeights(
        double letters,
        double foreignLetters,
        double names,
        double crowding,
        double context,
        double ownLanguageBonus,
        double translationCosine) {}

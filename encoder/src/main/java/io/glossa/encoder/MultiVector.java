package io.glossa.encoder;

/**
 * A text as one vector, and as one for each of its tokens in the text's order, for comparing it word by word (late
 * interaction: Khattab and Zaharia, "ColBERT", 2020). Arrays are not copied, so treat them as read-only.
 *
 * @param sentence as {@link TextEncoder#encodeQuestion} and {@link TextEncoder#encodePassages} give it, of unit length
 * @param tokens of the text without prefix and special tokens, each the vectors of unit length that the last and the
 *     alignment layer have for it, one after the other
 * @param surprisals the negative logarithm of each token's probability in the tokeniser's vocabulary: a rare word says more
 *     than one that every text has. The same for all where the vocabulary does not know probabilities
 */
public record MultiVector(float[] sentence, float[][] tokens, double[] surprisals) {

    public MultiVector {
        if (tokens.length != surprisals.length) {
            throw new IllegalArgumentException(
                    "%d surprisals for %d tokens".formatted(surprisals.length, tokens.length));
        }
    }
}

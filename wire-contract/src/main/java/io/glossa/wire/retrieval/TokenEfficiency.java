package io.glossa.wire.retrieval;

/**
 * How the encoder's tokens meet a language: the more tokens, the more time, and the sooner a text is cut.
 *
 * @param sentences of the collection that were counted, a sample
 * @param tokensPerWord fertility; words by Unicode's boundaries and, without spaces, by dictionary
 * @param tokensPerCharacter Unicode code points
 * @param bytesPerToken bytes of UTF-8
 * @param cut share of the sentences that are longer than the encoder reads
 * @param unknown share of the tokens that the encoder does not know
 * @param normalised share of the characters (grapheme clusters) that the compatibility normalisation NFKC changes
 * @param otherScript share of the letters in another script than most
 */
public record TokenEfficiency(
        int sentences,
        double tokensPerWord,
        double tokensPerCharacter,
        double bytesPerToken,
        double cut,
        double unknown,
        double normalised,
        double otherScript) {}

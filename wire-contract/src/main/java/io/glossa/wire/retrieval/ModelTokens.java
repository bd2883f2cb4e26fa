package io.glossa.wire.retrieval;

/**
 * How the language model's tokens meet a language's sentences, as a prompt has them: the more tokens, the more time and
 * money.
 *
 * @param sentences that were counted, a sample
 * @param tokensPerWord fertility; words by Unicode's boundaries and, without spaces, by dictionary
 * @param tokensPerCharacter Unicode code points
 * @param bytesPerToken bytes of UTF-8
 * @param cut share of the sentences that are longer than all that a prompt may quote
 */
public record ModelTokens(
        int sentences, double tokensPerWord, double tokensPerCharacter, double bytesPerToken, double cut) {}

package io.glossa.encoder;

/**
 * Tokens of a text, without prefix and special tokens.
 *
 * @param unknown how many of them stand for what the vocabulary lacks
 */
public record TokenCount(int tokens, int unknown) {}

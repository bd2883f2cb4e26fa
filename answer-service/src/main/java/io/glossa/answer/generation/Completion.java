package io.glossa.answer.generation;

/**
 * What a language model wrote.
 *
 * @param cutOff whether it stopped only because it had reached its limit
 */
record Completion(String text, boolean cutOff) {}

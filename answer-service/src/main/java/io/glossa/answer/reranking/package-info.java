/**
 * Puts what was found into another order before an answer is made of it. Sees neither Spring nor the encoder.
 */
@org.jspecify.annotations.NullMarked
package io.glossa.answer.reranking;

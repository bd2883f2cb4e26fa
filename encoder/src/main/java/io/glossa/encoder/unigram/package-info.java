/**
 * SentencePiece's unigram tokeniser, read from the tokenizer.json of Hugging Face's {@code tokenizers}. Why it is ours:
 * docs/decisions/0002-encoder.md.
 */
@NullMarked
package io.glossa.encoder.unigram;

import org.jspecify.annotations.NullMarked;

/**
 * Writes the text of an answer from numbered evidence: by a language model, or by quoting. Owns the prompts, the grammar
 * that constrains decoding, and the bounds on what a model may take and give. The only package that sees Spring AI.
 */
@NullMarked
package io.glossa.answer.generation;

import org.jspecify.annotations.NullMarked;

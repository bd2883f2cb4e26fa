/**
 * The OpenAI-compatible endpoints: a collection is a model. Uses the wire contract, {@code access}, {@code ask}, {@code stream},
 * {@code page} and {@code web}.
 */
@NullMarked
package io.glossa.gateway.openai;

import org.jspecify.annotations.NullMarked;

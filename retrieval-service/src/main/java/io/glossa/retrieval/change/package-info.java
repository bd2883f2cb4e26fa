/** The change of a collection's encoder, in the background. Uses {@code access}, {@code collection}, {@code document}, {@code encoding} and {@code shelf}. */
@NullMarked
package io.glossa.retrieval.change;

import org.jspecify.annotations.NullMarked;

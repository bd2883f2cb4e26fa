/** Collections, the encoder that each was made with, and the copies by which it is changed. Uses {@code access}, {@code encoding} and {@code problem}. */
@NullMarked
package io.glossa.retrieval.collection;

import org.jspecify.annotations.NullMarked;

/** Collections, the encoder that each was made with, and the copies by which it is changed. Uses {@code access}, {@code encoding}, {@code problem} and {@code tuning}. */
@NullMarked
package io.glossa.retrieval.collection;

import org.jspecify.annotations.NullMarked;

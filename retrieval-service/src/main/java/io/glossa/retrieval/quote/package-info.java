/** Whether quotes still stand in the stored text. Uses {@code access}, {@code collection}, {@code page} and {@code problem}. */
@NullMarked
package io.glossa.retrieval.quote;

import org.jspecify.annotations.NullMarked;

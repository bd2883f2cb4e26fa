/**
 * Compares questions with sentences of other languages, as a whole and word by word, with what is common to each language taken
 * out. Uses {@code language} for texts that say the same in each.
 */
@NullMarked
package io.glossa.encoder.reading;

import org.jspecify.annotations.NullMarked;

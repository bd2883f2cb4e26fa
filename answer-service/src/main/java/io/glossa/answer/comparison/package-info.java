/**
 * Compares texts of different languages by their meaning: the encoder's vectors with what is common to each language
 * taken out. Owns the border to the encoder; sees neither Spring nor the stages that compare.
 */
@NullMarked
package io.glossa.answer.comparison;

import org.jspecify.annotations.NullMarked;

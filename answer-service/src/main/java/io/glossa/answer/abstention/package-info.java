/** Decides when the evidence does not answer the question, and says so in the asker's language. Uses {@code reading}. */
@NullMarked
package io.glossa.answer.abstention;

import org.jspecify.annotations.NullMarked;

/** Judges how far the cited sources carry a claim, and says what differs. Uses {@code citation} and {@code language}. */
@NullMarked
package io.glossa.answer.support;

import org.jspecify.annotations.NullMarked;

/** Answers and translations that wait for a person, and what was decided. Uses the root package, {@code ask} and {@code translation}. */
@NullMarked
package io.glossa.wire.review;

import org.jspecify.annotations.NullMarked;

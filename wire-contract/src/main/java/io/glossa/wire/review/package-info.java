/** Answers that wait for a person, and what was decided. Uses the root package and {@code ask}. */
@NullMarked
package io.glossa.wire.review;

import org.jspecify.annotations.NullMarked;

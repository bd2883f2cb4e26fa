/** The answer service: evidence in, claims with citations out. Uses the root package and {@code retrieval}. */
@NullMarked
package io.glossa.wire.answer;

import org.jspecify.annotations.NullMarked;

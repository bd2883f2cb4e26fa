/** Which words of two texts mean the same, and where a stretch of one stands in the other. Uses only the root package. */
@NullMarked
package io.glossa.wire.alignment;

import org.jspecify.annotations.NullMarked;

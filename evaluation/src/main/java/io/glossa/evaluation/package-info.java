/** The commands that measure Glossa through its public API. Uses its own features, and no service. */
@NullMarked
package io.glossa.evaluation;

import org.jspecify.annotations.NullMarked;

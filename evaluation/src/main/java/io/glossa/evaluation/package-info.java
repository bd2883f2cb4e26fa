/** The commands that measure Glossa through its public API. Uses the wire contract and no service. */
@NullMarked
package io.glossa.evaluation;

import org.jspecify.annotations.NullMarked;

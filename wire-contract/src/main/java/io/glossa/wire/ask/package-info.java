/** The public question and its answer, as the gateway gives it to clients. Uses the other packages. */
@NullMarked
package io.glossa.wire.ask;

import org.jspecify.annotations.NullMarked;

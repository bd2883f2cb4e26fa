/** Answers told while they are made, as server-sent events. Uses the wire contract, {@code ask} and {@code web}. */
@NullMarked
package io.glossa.gateway.stream;

import org.jspecify.annotations.NullMarked;

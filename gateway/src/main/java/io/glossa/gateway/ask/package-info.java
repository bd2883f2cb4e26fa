/**
 * The question's way through the platform. Uses the wire contract, {@code alignment}, {@code load},
 * {@code review}, {@code translation}, {@code services} and {@code web}.
 */
@NullMarked
package io.glossa.gateway.ask;

import org.jspecify.annotations.NullMarked;

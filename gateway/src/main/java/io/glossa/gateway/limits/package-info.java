/**
 * How much one caller may ask for. Uses the wire contract, {@code access}, {@code store} and {@code web}.
 */
@NullMarked
package io.glossa.gateway.limits;

import org.jspecify.annotations.NullMarked;

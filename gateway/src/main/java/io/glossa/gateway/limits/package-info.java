/**
 * How much one caller may ask for. Uses the wire contract, {@code access} and {@code store}.
 */
@NullMarked
package io.glossa.gateway.limits;

import org.jspecify.annotations.NullMarked;

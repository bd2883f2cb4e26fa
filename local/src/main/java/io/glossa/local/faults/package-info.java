/**
 * Breaks a whole stack under load, one way after another, and says what its clients got and what it lost. Uses
 * {@code stack}, {@code provision} and {@code demo}; the gateway is asked by its public API only.
 */
@NullMarked
package io.glossa.local.faults;

import org.jspecify.annotations.NullMarked;

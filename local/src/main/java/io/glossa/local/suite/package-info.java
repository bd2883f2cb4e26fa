/** Runs the whole test suite on a real database. Uses {@code provision} and {@code stack}. */
@NullMarked
package io.glossa.local.suite;

import org.jspecify.annotations.NullMarked;

/**
 * Translation as something that may be absent, slow or down. Uses the wire contract, {@code glossary},
 * {@code store} and {@code services}.
 */
@NullMarked
package io.glossa.gateway.translation;

import org.jspecify.annotations.NullMarked;
